// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/outbound_frames.h"

#include "server/unsent_bytes.h"

#include <algorithm>
#include <array>

#include <sys/socket.h>
#include <sys/uio.h>

namespace belfry {

namespace {
constexpr std::size_t kFramesAtOnce = 64;
} // namespace

OutboundFrames::OutboundFrames(QTcpSocket *tcp)
    : m_tcp(tcp), m_isPlain(tcp && tcp->metaObject() == &QTcpSocket::staticMetaObject)
{
}

bool OutboundFrames::isFull() const
{
    return m_frames.size() >= kFramesAtOnce;
}

qint64 OutboundFrames::unsent() const
{
    return m_tcp ? unsentBytes(*m_tcp) : 0;
}

bool OutboundFrames::flush()
{
    bool isAllTaken = true;
    std::size_t sent = m_tcp ? sendNow() : 0;
    for (const QByteArray &frame : m_frames) {
        const auto size = std::size_t(frame.size());
        if (sent < size && m_tcp) { // an error is the socket's to find
            m_tcp->write(frame.constData() + sent, qint64(size - sent));
            isAllTaken = false;
        }
        sent -= std::min(sent, size);
    }
    m_frames.clear();
    return isAllTaken;
}

/// How many bytes the kernel has taken: none if others wait before them.
std::size_t OutboundFrames::sendNow()
{
    if (!m_isPlain || m_tcp->bytesToWrite() > 0 || m_tcp->state() != QAbstractSocket::ConnectedState)
        return 0;
    std::array<iovec, kFramesAtOnce> parts;
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        parts[i] = {const_cast<char *>(m_frames[i].constData()), std::size_t(m_frames[i].size())};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = m_frames.size();
    return std::size_t(
        std::max<ssize_t>(0, ::sendmsg(int(m_tcp->socketDescriptor()), &message, MSG_DONTWAIT | MSG_NOSIGNAL)));
}

} // namespace belfry
