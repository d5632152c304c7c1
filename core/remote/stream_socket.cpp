// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/stream_socket.h"

#include "base/logging.h"
#include "protocol/compression.h"
#include "protocol/limits.h"
#include "remote/client_tls.h"
#include "remote/socket_owner.h"

#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

namespace belfry {

namespace {

/// The server looked at the request and said no: asking again would get the same answer, but where it was only too much
/// at once.
bool isHandshakeRefusal(const QString &error)
{
    // QWebSocket 6.4 tells the HTTP status of a refused handshake nowhere else.
    return error.contains(QLatin1String("status code: 4")) && !error.contains(QLatin1String("status code: 429"));
}

} // namespace

StreamSocket::~StreamSocket()
{
    m_socket.disconnect(this); // it says goodbye when we are half gone
}

void StreamSocket::open()
{
    if (m_server.tls)
        m_socket.setSslConfiguration(*m_server.tls);
    m_socket.setMaxAllowedIncomingMessageSize(quint64(wire::limits::kServerMessageBytes));
    connect(&m_socket, &QWebSocket::connected, this, &StreamSocket::onConnected);
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { onMessage(text.toUtf8()); });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &StreamSocket::onMessage);
    connect(&m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateProblem = certificateProblem(errors); });
    connect(&m_socket, &QWebSocket::disconnected, this, &StreamSocket::onClosed);
    connect(&m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, &StreamSocket::onClosed);
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({QLatin1String(wire::kSubprotocolCbor), QLatin1String(wire::kSubprotocolJson)});
    m_socket.open(QNetworkRequest(m_server.url), handshake);
}

/// Only now is there a connection whose other end can be looked up, and nothing secret has been said yet.
bool StreamSocket::isOwners() const
{
    if (!m_server.owner)
        return true;
    const auto uid = SocketOwners().peer({m_socket.peerAddress(), m_socket.peerPort()},
                                         {m_socket.localAddress(), m_socket.localPort()});
    return uid && mayServeFor(*uid, *m_server.owner);
}

void StreamSocket::onConnected()
{
    if (isOwners())
        Q_EMIT opened(m_socket.peerAddress().isLoopback());
    else
        Q_EMIT closed({QStringLiteral("another user's program answers there"), 0, false});
}

wire::Encoding StreamSocket::encoding() const
{
    const bool isCbor = m_socket.subprotocol() == QLatin1String(wire::kSubprotocolCbor);
    return isCbor ? wire::Encoding::Cbor : wire::Encoding::Json;
}

QString StreamSocket::address() const
{
    return m_server.url.toString(QUrl::RemovePath);
}

void StreamSocket::send(const wire::ClientMessage &message)
{
    const QByteArray bytes = wire::encode(message, encoding());
    if (encoding() == wire::Encoding::Cbor)
        m_socket.sendBinaryMessage(bytes);
    else
        m_socket.sendTextMessage(QString::fromUtf8(bytes));
}

void StreamSocket::onMessage(QByteArray bytes)
{
    Q_EMIT heard(bytes.size());
    if (wire::isCompressed(bytes)) {
        Result<QByteArray> plain = wire::decompress(bytes, wire::limits::kServerMessageBytes);
        if (!plain) {
            qCWarning(lcRemote, "%s: %s", qUtf8Printable(address()), qUtf8Printable(plain.error().message));
            return;
        }
        bytes = *std::move(plain);
    }
    const auto message = wire::decodeServer(bytes, encoding());
    if (message)
        Q_EMIT received(*message);
    else
        qCWarning(lcRemote, "%s sent what we can't read: %s", qUtf8Printable(address()),
                  qUtf8Printable(message.error().toError().toString()));
}

void StreamSocket::onClosed()
{
    const QString error = m_certificateProblem.isEmpty() ? m_socket.errorString() : m_certificateProblem;
    const QString reason = m_socket.closeReason();
    const bool isRefusal = isHandshakeRefusal(error);
    Q_EMIT closed({isRefusal || reason.isEmpty() ? error : reason, int(m_socket.closeCode()), isRefusal});
}

} // namespace belfry

#include "moc_stream_socket.cpp"
