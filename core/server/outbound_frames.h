// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPointer>
#include <QTcpSocket>

#include <vector>

namespace belfry {

/// What goes to one viewer: frames are gathered for a turn of the event loop and handed to the kernel in one call, past
/// the buffers of the sockets above. By way of those, a message costs two copies, a notifier that is switched on and
/// off and a turn of the event loop, for each viewer. I/O thread.
class OutboundFrames
{
public:
    /// `tcp` may be null or go at any time; then what is added is thrown away.
    explicit OutboundFrames(QTcpSocket *tcp);

    bool isOpen() const { return !m_tcp.isNull(); }
    bool isEmpty() const { return m_frames.empty(); }
    /// As many as go in one call: flush() before the next.
    bool isFull() const;
    void add(const QByteArray &bytes) { m_frames.push_back(bytes); }
    /// Whether nothing is left: the kernel has taken all of it.
    bool flush();
    /// The same, of what was added and these bytes behind it.
    bool send(const QByteArray &bytes);
    /// What neither the kernel nor the encryption has taken yet.
    qint64 unsent() const;

private:
    bool canSendNow() const;
    std::size_t sendNow();

    QPointer<QTcpSocket> m_tcp;
    bool m_isPlain; ///< it does nothing to the bytes, as one with TLS would
    std::vector<QByteArray> m_frames;
};

} // namespace belfry
