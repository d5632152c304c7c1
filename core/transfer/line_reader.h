// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QIODevice>

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace belfry {

/// What is wrong with a text and where: `at` is a byte of the text that was looked at.
struct TextFault {
    std::size_t at = 0;
    QString message;
};
template<typename T>
using Parsed = tl::expected<T, TextFault>;

inline tl::unexpected<TextFault> fault(std::size_t at, QString message)
{
    return tl::unexpected(TextFault{at, std::move(message)});
}

/// Reads a text of any length line by line and knows where it is.
class LineReader
{
public:
    static constexpr std::size_t kMostLineBytes = 64u << 20;

    /// `name` is what errors call the text. The device must outlive the reader.
    LineReader(QIODevice &device, QString name) : m_device(device), m_name(std::move(name)) {}

    /// The next line without its end; nothing behind the last. Valid until the next call.
    Result<std::optional<std::string_view>> next();
    /// An error in the current line, which tells line and column.
    Error error(const TextFault &fault) const;
    /// The same, at the end of the text.
    Error errorAtEnd(const QString &message) const;

private:
    QIODevice &m_device;
    QString m_name;
    std::string m_buffer;
    std::size_t m_at = 0;    ///< of the next line in the buffer
    std::string_view m_line; ///< the current one
    int m_number = 0;        ///< of the current one
    bool m_atEnd = false;    ///< the device has no more
};

} // namespace belfry
