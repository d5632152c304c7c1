// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/stream_handshakes.h"

#include "protocol/messages.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace belfry {

namespace {

QString peerKey(const QHostAddress &address, quint16 port)
{
    return address.toString() + u' ' + QString::number(port);
}

void putBack(QIODevice &device, const QByteArray &bytes)
{
    for (qsizetype i = bytes.size(); i-- > 0;)
        device.ungetChar(bytes.at(i));
}

/// Takes away what stands behind an HTTP head that is still unread.
QByteArray takeBehindHead(QIODevice &device)
{
    const QByteArray all = device.peek(device.bytesAvailable());
    const qsizetype end = all.indexOf("\r\n\r\n") + 4;
    if (end >= all.size())
        return {};
    device.skip(all.size());
    putBack(device, all.left(end));
    return all.mid(end);
}

} // namespace

StreamHandshakes::StreamHandshakes(Take take)
    : m_take(std::move(take)), m_webSockets(QStringLiteral("belfry"), QWebSocketServer::NonSecureMode)
{
    m_webSockets.setSupportedSubprotocols(
        {QLatin1String(wire::kSubprotocolJson), QLatin1String(wire::kSubprotocolCbor)});
    QObject::connect(&m_webSockets, &QWebSocketServer::newConnection, &m_webSockets, [this] {
        while (QWebSocket *socket = m_webSockets.nextPendingConnection())
            finish(std::unique_ptr<QWebSocket>(socket));
    });
}

void StreamHandshakes::begin(QTcpSocket *socket, const Principal &principal)
{
    socket->setParent(&m_webSockets);
    const QString key = peerKey(socket->peerAddress(), socket->peerPort());
    QObject::connect(new QObject(socket), &QObject::destroyed, &m_webSockets, [this, key] { m_begun.erase(key); });
    // QWebSocketServer, when it comes to it, reads all there is and forgets what stands behind the handshake: so
    // that is taken away meanwhile, and nothing more is read.
    const QByteArray behind = takeBehindHead(*socket);
    socket->setReadBufferSize(socket->bytesAvailable());
    m_begun.insert_or_assign(key, Handshake{principal, socket, behind});
    m_webSockets.handleConnection(socket);
    Q_EMIT socket->readyRead(); // the handshake is there already
}

void StreamHandshakes::finish(std::unique_ptr<QWebSocket> socket)
{
    const auto found = m_begun.find(peerKey(socket->peerAddress(), socket->peerPort()));
    const Handshake handshake = found == m_begun.end() ? Handshake{} : found->second;
    socket->setParent(nullptr);
    m_take(std::move(socket), handshake.socket, handshake.principal);
    if (!handshake.socket)
        return;
    putBack(*handshake.socket, handshake.behind);
    handshake.socket->setReadBufferSize(0);
    if (!handshake.behind.isEmpty())
        QMetaObject::invokeMethod(handshake.socket, &QIODevice::readyRead, Qt::QueuedConnection);
}

} // namespace belfry
