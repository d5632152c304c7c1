// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/router.h"
#include "server/server_context.h"
#include "server/stream_threads.h"
#include "server/tcp_acceptor.h"
#include "server/tls_identity.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <optional>

namespace belfry {

/// Accepts connections, within the limits, and leads each to HTTP or to the stream. Lives from start() to stop().
class Listener final : public QObject
{
    Q_OBJECT

public:
    explicit Listener(ServerContext context);
    ~Listener() override;

    Result<void> listen();
    QHostAddress address() const { return m_server.serverAddress(); }
    quint16 port() const { return m_server.serverPort(); }
    void reloadTls();

private:
    Result<void> loadTls();
    void noteCertificate();
    void accept(qintptr descriptor);
    void turnAway(QTcpSocket *socket);
    void admit(QTcpSocket *socket);
    void serve(QTcpSocket *socket);
    void release(const QHostAddress &peer);
    bool mayConnect(const QHostAddress &peer) const;

    // Sockets report to these when they go, so they stand first and go last.
    QHash<QHostAddress, int> m_perAddress;
    int m_connections = 0;
    ServerContext m_context;
    Networks m_unlimited;
    Router m_router;
    StreamThreads m_streams;
    std::optional<TlsIdentity> m_tls; // nothing: plain HTTP
    QTimer m_certificateCheck;
    TcpAcceptor m_server;
};

} // namespace belfry
