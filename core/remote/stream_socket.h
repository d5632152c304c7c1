// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "protocol/messages.h"
#include "remote/endpoint.h"

#include <QObject>
#include <QWebSocket>

namespace belfry {

/// One WebSocket to a server, in messages of the protocol. Made for one attempt: after closed() it is of no more use.
/// One thread.
class StreamSocket : public QObject
{
    Q_OBJECT

public:
    /// Why it is over.
    struct Closing {
        QString reason;
        int code = 0;           ///< of the WebSocket's close frame; 0: there was none
        bool isRefusal = false; ///< the server said no to the handshake: another would get the same answer
    };

    explicit StreamSocket(Endpoint server) : m_server(std::move(server)) {}
    ~StreamSocket() override;

    /// Ends in opened() or closed().
    void open();
    /// REQUIRES: opened(), not closed()
    void send(const wire::ClientMessage &message);
    void close() { m_socket.close(); }

Q_SIGNALS:
    /// The server answers, and may be told secrets: a server of this machine is this user's or the system's.
    void opened(bool isLocal);
    /// So many bytes came in.
    void heard(qint64 bytes);
    void received(const belfry::wire::ServerMessage &message);
    /// May come more than once.
    void closed(const belfry::StreamSocket::Closing &closing);

private:
    void onConnected();
    void onMessage(QByteArray message);
    void onClosed();
    bool isOwners() const;
    wire::Encoding encoding() const;
    QString address() const;

    const Endpoint m_server;
    QWebSocket m_socket;
    QString m_certificateProblem;
};

} // namespace belfry
