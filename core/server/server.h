// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/config.h"
#include "config/configuration_status.h"
#include "metrics/frame.h"
#include "metrics/instruments.h"
#include "server/server_limits.h"
#include "source/source.h"
#include "store/queryable.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QThreadPool;

namespace belfry {

class AnnotationStore;
class AuditStore;
class EventLog;
class Listener;
class TokenStore;

/// One port for HTTP and WebSocket: the stream at /live, Prometheus's HTTP API under /api/v1, Belfry's own under
/// /api/belfry/v1, /metrics, and a page at /.
///
/// A worker: make it, move it to its own thread, connect, then invoke start() there. All its sockets, and the
/// Source it asks, live in that thread; queries run in the pool. Everything in Services must outlive it.
///
/// Who may do what: requests from loopback are viewers; whoever shows a token has its role, with the local one all of
/// them; a request whose Host isn't a loopback name, the listening address or one of allowedHosts, or whose Origin is
/// another site's, is refused before anything else. An address that isn't loopback is only listened on if there are
/// tokens for those who come from elsewhere.
class Server final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        ListenAddress listen; ///< port 0 picks a free one
        /// Further names that the Host header may carry, without port: "tower.example.org".
        QStringList allowedHosts;
        /// Pages of other origins that may open the stream and call the API: "https://wall.example.org".
        QStringList allowedOrigins;
        bool requireToken = false;                      ///< of clients of this machine too
        QByteArray token;                               ///< the local one, of an administrator; empty: there is none
        QString epoch;                                  ///< one life of the program; random, not empty
        QString hostName;                               ///< the value of this host's instance label
        std::chrono::milliseconds queryTimeout{30'000}; ///< what a query of a viewer may take, as configured; told only
        TlsConfig tls;                                  ///< absolute paths; without a certificate plain HTTP is spoken
        ServerLimits limits;
    };

    struct Services {
        /// Called in each I/O thread, for itself.
        std::function<std::unique_ptr<Source>()> makeSource;
        const Queryable &store; ///< for label names, series and metadata
        QThreadPool &pool;      ///< where queries run
        /// The newest columns of this host's own series with belfry_*, for /metrics; thread-safe.
        std::function<std::vector<Column>()> newestColumns;
        Instruments &instruments;
        const Clock &clock;
        TokenStore &tokens;
        AuditStore &audit; ///< gets a line for every change, and for failed logins
        /// What happened before; where one is missing, its routes answer 503. Thread-safe.
        EventLog *events = nullptr;
        AnnotationStore *annotations = nullptr;
        std::function<ConfigurationStatus()> configuration{};
    };

    Server(Services services, Options options);
    ~Server() override;

    /// Viewers connected to the stream now. Any thread.
    int viewers() const { return int(m_viewers.value()); }

public Q_SLOTS:
    /// Emits listening() or failed(); a failure leaves it stopped.
    void start();
    /// Says goodbye to viewers (1001), closes everything. In the server's thread; the destructor does it too.
    void stop();
    /// Reads the certificate's files again if they have changed, which happens by itself every few seconds too.
    void reloadTls();

Q_SIGNALS:
    void listening(const QString &address, quint16 port);
    /// The address is in use, not this machine's, or may not be listened on; the text says which and what to do.
    void failed(const belfry::Error &error);

private:
    const Services m_services;
    const Options m_options;
    Gauge &m_viewers;
    Gauge &m_connections;
    std::unique_ptr<Listener> m_listener;
};

} // namespace belfry
