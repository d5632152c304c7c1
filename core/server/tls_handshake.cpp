// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tls_handshake.h"

#include "base/logging.h"

#include <QTimer>

namespace belfry {

namespace {

constexpr char kHandshakeRecord = 0x16; // how TLS begins; no method of HTTP does

bool isFromThisMachine(const QTcpSocket &socket)
{
    return socket.peerAddress().isLoopback() || socket.peerAddress() == socket.localAddress();
}

} // namespace

TlsHandshake::TlsHandshake(QSslSocket *socket, const QSslConfiguration &configuration, ServerContext &context)
    : QObject(socket), m_socket(socket), m_configuration(configuration), m_context(context)
{
    connect(socket, &QSslSocket::encrypted, this, &TlsHandshake::finish);
    connect(socket, &QSslSocket::disconnected, this, &TlsHandshake::fail);
    QTimer::singleShot(context.limits.requestTime, this, &TlsHandshake::fail);
    if (isFromThisMachine(*socket))
        connect(socket, &QSslSocket::readyRead, this, &TlsHandshake::look);
    else
        begin();
}

void TlsHandshake::look()
{
    char first = 0;
    if (m_over || m_socket->mode() != QSslSocket::UnencryptedMode || m_socket->peek(&first, 1) != 1)
        return;
    if (first == kHandshakeRecord)
        begin();
    else
        finish();
}

void TlsHandshake::begin()
{
    m_socket->setSslConfiguration(m_configuration);
    m_socket->startServerEncryption();
}

void TlsHandshake::finish()
{
    if (m_over)
        return;
    m_over = true;
    m_socket->disconnect(this);
    Q_EMIT ready();
    deleteLater();
}

void TlsHandshake::fail()
{
    if (m_over)
        return;
    m_over = true;
    m_context.metrics.rejected("tls").add();
    qCInfo(lcServer).noquote() << "no TLS with" << m_socket->peerAddress().toString() << m_socket->errorString();
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
}

} // namespace belfry

#include "moc_tls_handshake.cpp"
