// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/connections/socket_table.h"

#include <QString>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace belfry {

namespace {

/// The kernel makes a page of such a text at a time. A read that left this much of it unused would have held another
/// line, had there been one; to ask once more takes as long as all before, as it looks through its tables again.
constexpr ssize_t kCertainlyNotLast = 4096 - 1024;

} // namespace

Result<void> SocketTable::read()
{
    m_entries.clear();
    m_leftOut = 0;
    const bool tcp = readFile("/net/tcp", SocketProtocol::Tcp);
    const bool tcp6 = readFile("/net/tcp6", SocketProtocol::Tcp6);
    const bool udp = readFile("/net/udp", SocketProtocol::Udp);
    const bool udp6 = readFile("/net/udp6", SocketProtocol::Udp6);
    if (tcp || tcp6 || udp || udp6)
        return {};
    return failure(QStringLiteral("%1/net can't be read").arg(QString::fromStdString(m_proc)), ErrorKind::Unavailable);
}

bool SocketTable::readFile(const char *file, SocketProtocol protocol)
{
    const int opened = ::open((m_proc + file).c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0)
        return false;
    std::size_t size = 0; // of a line that hasn't come to its end
    for (ssize_t got = kCertainlyNotLast; got >= kCertainlyNotLast;) {
        got = ::read(opened, m_buffer.data() + size, m_buffer.size() - 1 - size);
        if (got <= 0)
            break;
        const std::string_view text(m_buffer.data(), size + std::size_t(got));
        const std::size_t newline = text.rfind('\n');
        const std::size_t whole = newline == std::string_view::npos ? 0 : newline + 1;
        takeLines(text.substr(0, whole), protocol);
        size = text.size() - whole;
        if (size == m_buffer.size() - 1) // no line is as long
            size = 0;
        std::memmove(m_buffer.data(), m_buffer.data() + whole, size);
    }
    ::close(opened);
    return true;
}

/// REQUIRES: `text` ends with a newline.
void SocketTable::takeLines(std::string_view text, SocketProtocol protocol)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (const auto entry = parseSocketLine(text.substr(0, end), protocol)) {
            if (m_entries.size() < kMost)
                m_entries.push_back(*entry);
            else
                ++m_leftOut;
        }
        text.remove_prefix(end + 1);
    }
}

} // namespace belfry
