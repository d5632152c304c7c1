// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/listener.h"

#include "base/logging.h"
#include "server/http_connection.h"
#include "server/routes.h"

#include <QTcpSocket>

#include <algorithm>

namespace belfry {

namespace {

Result<QHostAddress> toAddress(const QString &host)
{
    if (host == QLatin1String("localhost"))
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(host);
    if (address.isNull())
        return failure(QStringLiteral("cannot listen on \"%1\": expected a numeric address or localhost").arg(host));
    return address;
}

} // namespace

Listener::Listener(ServerContext context) : m_context(std::move(context)), m_hub(m_context)
{
    for (const QString &network : m_context.limits.unlimitedAddresses)
        m_unlimited += QHostAddress::parseSubnet(network);
    addAllRoutes(m_router, m_context);
    m_server.setListenBacklogSize(1024); // all viewers come back at once after a restart
    connect(&m_server, &QTcpServer::newConnection, this, &Listener::accept);
}

Listener::~Listener()
{
    m_server.close();
    qDeleteAll(findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly));
}

Result<void> Listener::listen()
{
    const ListenAddress &wanted = m_context.options.listen;
    const Result<QHostAddress> address = toAddress(wanted.host);
    if (!address)
        return tl::unexpected(address.error());
    if (!address->isLoopback() && m_context.options.token.isEmpty())
        return failure(QStringLiteral("refused to listen on %1: an address that others can reach needs a token")
                           .arg(wanted.toString()),
                       ErrorKind::Forbidden);
    if (!m_server.listen(*address, wanted.port))
        return failure(QStringLiteral("cannot listen on %1: %2").arg(wanted.toString(), m_server.errorString()),
                       ErrorKind::Unavailable);
    return {};
}

void Listener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const QHostAddress peer = socket->peerAddress();
        if (!mayConnect(peer)) {
            m_context.metrics.rejected("connections").add();
            HttpResponse response{429, "text/plain", "too many connections\n", {}};
            socket->write(serialize(response.with("Retry-After", "10"), false, true));
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromHost();
            continue;
        }
        admit(socket);
    }
}

bool Listener::mayConnect(const QHostAddress &peer) const
{
    if (m_connections >= m_context.limits.connections)
        return false;
    return m_perAddress.value(peer) < m_context.limits.connectionsPerAddress ||
           std::any_of(m_unlimited.begin(), m_unlimited.end(),
                       [&peer](const auto &network) { return peer.isInSubnet(network); });
}

void Listener::admit(QTcpSocket *socket)
{
    const QHostAddress peer = socket->peerAddress();
    ++m_connections;
    ++m_perAddress[peer];
    m_context.metrics.connections.set(m_connections);
    // It may go as HTTP or as a session; either way it is destroyed.
    connect(socket, &QObject::destroyed, this, [this, peer] { release(peer); });
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto *connection = new HttpConnection(socket, m_context, m_router, this);
    connect(connection, &HttpConnection::upgradeAsked, &m_hub, &StreamHub::adopt);
}

void Listener::release(const QHostAddress &peer)
{
    --m_connections;
    if (--m_perAddress[peer] <= 0)
        m_perAddress.remove(peer);
    m_context.metrics.connections.set(m_connections);
}

} // namespace belfry

#include "moc_listener.cpp"
