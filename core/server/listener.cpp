// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/listener.h"

#include "base/logging.h"
#include "server/http_connection.h"
#include "server/routes.h"
#include "server/tls_handshake.h"
#include "source/token_store.h"

#include <QDateTime>
#include <QSslSocket>

#include <unistd.h>

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

Listener::Listener(ServerContext context)
    : m_context(std::move(context)), m_unlimited(m_context.limits.unlimitedAddresses), m_streams(m_context)
{
    addAllRoutes(m_router, m_context);
    // All viewers come back at once after a restart; who finds the queue full tries again after 1, 3 and 7 seconds. The
    // system cuts it down to net.core.somaxconn.
    m_server.setListenBacklogSize(65'535);
    connect(&m_server, &TcpAcceptor::accepted, this, &Listener::accept);
    connect(&m_certificateCheck, &QTimer::timeout, this, &Listener::reloadTls);
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
    if (!address->isLoopback() && !m_context.services.tokens.hasValid())
        return failure(QStringLiteral("refused to listen on %1: others can reach that address, and there is no token "
                                      "for them yet; make one with \"belfryctl token create --role viewer\", with "
                                      "--data if this Belfry was told one, or listen on 127.0.0.1")
                           .arg(wanted.toString()),
                       ErrorKind::Forbidden);
    if (auto loaded = loadTls(); !loaded)
        return loaded;
    if (!m_server.listen(*address, wanted.port))
        return failure(QStringLiteral("cannot listen on %1: %2").arg(wanted.toString(), m_server.errorString()),
                       ErrorKind::Unavailable);
    return {};
}

Result<void> Listener::loadTls()
{
    if (m_context.options.tls.certificate.isEmpty())
        return {};
    auto identity = TlsIdentity::load(m_context.options.tls);
    if (!identity)
        return tl::unexpected(identity.error());
    m_tls = std::move(*identity);
    noteCertificate();
    m_certificateCheck.start(m_context.limits.certificateCheck);
    return {};
}

void Listener::noteCertificate()
{
    m_context.metrics.instruments
        .gauge(Labels::of("belfry_server_certificate_expiry_timestamp_seconds"),
               "When the certificate that is shown ends, as Unix time.")
        .set(double(m_tls->expires()) / 1000);
    if (m_tls->expires() <= m_context.services.clock.nowMs())
        qCWarning(lcServer).noquote() << "the certificate has ended:" << m_context.options.tls.certificate;
}

void Listener::reloadTls()
{
    if (!m_tls)
        return;
    const Result<bool> reloaded = m_tls->reloadIfChanged();
    if (!reloaded) {
        qCWarning(lcServer).noquote() << "kept the old certificate:" << reloaded.error().toString();
    } else if (*reloaded) {
        qCInfo(lcServer).noquote() << "new connections get the new certificate";
        noteCertificate();
    }
}

void Listener::accept(qintptr descriptor)
{
    QTcpSocket *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        return delete socket;
    }
    mayConnect(socket->peerAddress()) ? admit(socket) : turnAway(socket);
}

void Listener::turnAway(QTcpSocket *socket)
{
    m_context.metrics.rejected("connections").add();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (m_tls)
        return socket->abort(); // a handshake would cost more than the connection
    HttpResponse response{429, "text/plain", "too many connections\n", {}};
    write(*socket, response.with("Retry-After", "10"), false, true);
    socket->disconnectFromHost();
}

bool Listener::mayConnect(const QHostAddress &peer) const
{
    if (m_connections >= m_context.limits.connections)
        return false;
    return m_perAddress.value(clientNetwork(peer)) < m_context.limits.connectionsPerAddress ||
           m_unlimited.contains(peer);
}

void Listener::admit(QTcpSocket *socket)
{
    const QHostAddress peer = clientNetwork(socket->peerAddress());
    ++m_connections;
    ++m_perAddress[peer];
    m_context.metrics.connections.set(m_connections);
    // It may go as HTTP or as a session; either way it is destroyed, and its child with it. Its own signals a
    // QWebSocket disconnects.
    connect(new QObject(socket), &QObject::destroyed, this, [this, peer] { release(peer); });
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto *tls = qobject_cast<QSslSocket *>(socket);
    if (!tls)
        return serve(socket);
    auto *handshake = new TlsHandshake(tls, m_tls->configuration(), m_context);
    connect(handshake, &TlsHandshake::ready, this, [this, socket] { serve(socket); });
}

void Listener::serve(QTcpSocket *socket)
{
    auto *connection = new HttpConnection(socket, m_context, m_router, this);
    connect(connection, &HttpConnection::upgradeAsked, &m_streams, &StreamThreads::adopt);
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
