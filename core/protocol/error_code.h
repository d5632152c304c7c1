// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace belfry::wire {

/// Why a message was refused; the word on the wire stands beside each. docs/protocol.md says what follows.
enum class ErrorCode {
    InvalidMessage,     ///< "invalid_message": not JSON, a field missing, of the wrong type or out of its bounds
    UnknownType,        ///< "unknown_type"
    UnsupportedVersion, ///< "unsupported_version"
    HelloExpected,      ///< "hello_expected": hello must come first, and once
    Unauthorized,       ///< "unauthorized": the token is unknown
    Forbidden,          ///< "forbidden": the principal may not do this
    DuplicateId,        ///< "duplicate_id": a subscription with this id is held already
    InvalidQuery,       ///< "invalid_query": it will never work; the subscription has ended
    EvaluationFailed,   ///< "evaluation_failed": points come again once it works; the subscription stays
    NotFound,           ///< "not_found"
    Conflict,           ///< "conflict"
    LimitExceeded,      ///< "limit_exceeded": too many subscriptions or messages
    TooLarge,           ///< "too_large"
    Timeout,            ///< "timeout"
    Unavailable,        ///< "unavailable": trying again may help
    Internal,           ///< "internal"
};

QString toString(ErrorCode code);
std::optional<ErrorCode> errorCodeFromString(const QString &text);

/// The nearest code for an error of the core.
ErrorCode codeFor(ErrorKind kind);
ErrorKind kindFor(ErrorCode code);

} // namespace belfry::wire
