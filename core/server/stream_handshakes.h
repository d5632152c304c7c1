// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/principal.h"

#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace belfry {

/// Makes WebSockets of sockets whose handshake, judged and allowed, is still unread. Sockets stay its children, so it
/// has to outlive the WebSockets. One I/O thread.
class StreamHandshakes
{
public:
    /// Takes the WebSocket; `socket` is what it speaks through, null if that is gone already.
    using Take =
        std::function<void(std::unique_ptr<QWebSocket> webSocket, QTcpSocket *socket, const Principal &principal)>;
    explicit StreamHandshakes(Take take);

    /// Takes the socket. What came behind the handshake is the WebSocket's.
    void begin(QTcpSocket *socket, const Principal &principal);

private:
    struct Handshake {
        Principal principal;
        QPointer<QTcpSocket> socket;
        QByteArray behind; ///< came together with the handshake
    };
    void finish(std::unique_ptr<QWebSocket> socket);

    const Take m_take;
    /// By the peer's address and port. Sockets report to it when they go, so it stands before their parent.
    std::unordered_map<QString, Handshake> m_begun;
    QWebSocketServer m_webSockets;
};

} // namespace belfry
