// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace belfry {

/// Where in the user's input an error lies. Only the parts that make sense for the kind of input are set:
/// files have line and column (both from 1), JSON documents and messages have a pointer (RFC 6901).
struct Place {
    QString file;
    int line = 0;
    int column = 0;
    QString pointer;

    /// "rules.yaml:12:7", "12:7" or "/pages/0/widgets/3/w"; empty if nothing is known.
    QString toString() const;
    friend bool operator==(const Place &, const Place &) = default;
};

/// What kind of failure it is, so that callers can choose an answer (an HTTP status, an exit code) without
/// reading the text.
enum class ErrorKind {
    Invalid,     ///< the input is wrong; the place says where
    NotFound,    ///< what was named does not exist
    Conflict,    ///< somebody else changed it meanwhile
    Forbidden,   ///< the principal may not do this
    Unavailable, ///< not reachable, busy, disk full: trying again may help
    Timeout,     ///< the time limit of the operation ran out
    TooLarge,    ///< a limit on size or cost was hit
    Internal,    ///< a defect of ours
};

/// An error as a person should read it: what is wrong, where, and what was expected.
struct Error {
    QString message;
    ErrorKind kind = ErrorKind::Invalid;
    Place place;

    /// The message with its place in front: "rules.yaml:12:7: unknown function "foo"".
    QString toString() const;
    friend bool operator==(const Error &, const Error &) = default;
};

/// Every function that can fail returns one of these; exceptions don't cross a function of ours.
template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(QString message, ErrorKind kind = ErrorKind::Invalid, Place place = {})
{
    return tl::unexpected<Error>(Error{std::move(message), kind, std::move(place)});
}

} // namespace belfry
