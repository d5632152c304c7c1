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
constexpr int kFlags = MSG_DONTWAIT | MSG_NOSIGNAL;
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
    std::size_t sent = sendNow();
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

bool OutboundFrames::send(const QByteArray &bytes)
{
    if (!isEmpty() || !canSendNow()) {
        add(bytes);
        return flush();
    }
    const auto sent = std::max<ssize_t>(
        0, ::send(int(m_tcp->socketDescriptor()), bytes.constData(), std::size_t(bytes.size()), kFlags));
    if (sent < bytes.size()) // an error is the socket's to find
        m_tcp->write(bytes.constData() + sent, bytes.size() - sent);
    return sent == bytes.size();
}

/// Whether nothing waits before what is sent past the socket.
bool OutboundFrames::canSendNow() const
{
    return m_tcp && m_isPlain && m_tcp->bytesToWrite() == 0 && m_tcp->state() == QAbstractSocket::ConnectedState;
}

/// How many bytes the kernel has taken.
std::size_t OutboundFrames::sendNow()
{
    if (!canSendNow())
        return 0;
    std::array<iovec, kFramesAtOnce> parts;
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        parts[i] = {const_cast<char *>(m_frames[i].constData()), std::size_t(m_frames[i].size())};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = m_frames.size();
    return std::size_t(std::max<ssize_t>(0, ::sendmsg(int(m_tcp->socketDescriptor()), &message, kFlags)));
}

} // namespace belfry
