// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/line_reader.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr qint64 kReadBytes = 256 << 10;

// Columns count characters, as editors do.
int columnOf(std::string_view line, std::size_t at)
{
    const std::string_view before = line.substr(0, std::min(at, line.size()));
    return 1 + int(std::count_if(before.begin(), before.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

} // namespace

Result<std::optional<std::string_view>> LineReader::next()
{
    std::size_t searched = m_at;
    std::size_t end = m_buffer.find('\n', searched);
    while (end == std::string::npos && !m_atEnd) {
        m_buffer.erase(0, m_at);
        m_at = 0;
        searched = m_buffer.size();
        if (searched > kMostLineBytes)
            return failure(QStringLiteral("a line has more than %1 MiB").arg(kMostLineBytes >> 20), ErrorKind::TooLarge,
                           Place{m_name, m_number + 1, 0, {}});
        m_buffer.resize(searched + kReadBytes);
        const qint64 got = m_device.read(m_buffer.data() + searched, kReadBytes);
        m_buffer.resize(searched + std::size_t(std::max<qint64>(got, 0)));
        if (got < 0)
            return failure(QStringLiteral("can't be read: %1").arg(m_device.errorString()), ErrorKind::Unavailable,
                           Place{m_name, 0, 0, {}});
        m_atEnd = got == 0;
        end = m_buffer.find('\n', searched);
    }
    if (end == std::string::npos && m_at == m_buffer.size())
        return std::nullopt;
    const std::size_t stop = std::min(end, m_buffer.size());
    m_line = std::string_view(m_buffer).substr(m_at, stop - m_at);
    m_at = std::min(stop + 1, m_buffer.size());
    ++m_number;
    if (m_line.ends_with('\r'))
        m_line.remove_suffix(1);
    return m_line;
}

Error LineReader::error(const TextFault &fault) const
{
    return {fault.message, ErrorKind::Invalid, Place{m_name, m_number, columnOf(m_line, fault.at), {}}};
}

Error LineReader::errorAtEnd(const QString &message) const
{
    return {message, ErrorKind::Invalid, Place{m_name, m_number + 1, 1, {}}};
}

} // namespace belfry
