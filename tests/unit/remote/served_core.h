// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/manual_clock.h"
#include "fakes/memory_store.h"
#include "query/live_queries.h"
#include "query/query_service.h"
#include "server/server.h"
#include "source/annotation_store.h"
#include "source/audit_store.h"
#include "source/current_state.h"
#include "source/event_log.h"
#include "source/layout_store.h"
#include "source/local_source.h"
#include "source/process_watch.h"
#include "source/socket_watch.h"
#include "source/token_store.h"

#include <QTemporaryDir>
#include <QThreadPool>
#include <QUrl>

#include <memory>

namespace belfry {

/// A core over samples in memory behind the real server, all in the test's thread. The server can be stopped and
/// started again on its port, the core goes on meanwhile.
class ServedCore
{
public:
    static constexpr auto kToken = "secret-of-the-test";

    ~ServedCore()
    {
        stop();
        m_pool.waitForDone();
    }

    /// On the port it had before, or a free one.
    bool start()
    {
        Server::Options options;
        options.listen = {QStringLiteral("127.0.0.1"), port};
        options.token = kToken;
        options.epoch = QString::number(++m_lives);
        options.hostName = QStringLiteral("tower");
        Server::Services services{[this] { return std::make_unique<LocalSource>(services_()); },
                                  store,
                                  m_pool,
                                  [] { return std::vector<Column>(); },
                                  m_instruments,
                                  clock,
                                  m_tokens,
                                  m_audit,
                                  &events,
                                  &annotations};
        server = std::make_unique<Server>(services, options);
        QObject::connect(server.get(), &Server::listening, server.get(),
                         [this](const QString &, quint16 given) { port = given; });
        bool failed = false;
        QObject::connect(server.get(), &Server::failed, server.get(), [&failed] { failed = true; });
        server->start();
        return !failed && port != 0;
    }
    void stop() { server.reset(); }

    QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(port)); }

    /// A second later, with this value of the series `metric`.
    void tick(double value)
    {
        clock.advance(1000);
        store.add(series, clock.nowMs(), value);
        live.evaluateAt(clock.nowMs());
    }

    ManualClock clock;
    MemoryStore store;
    Labels series = Labels::of("metric", {{"instance", "tower"}});
    quint16 port = 0;
    CurrentState state;
    AlertManager *alerts = nullptr; ///< may be set before start()
    SystemClock systemClock;
    ProcessWatch processes{"/proc", systemClock};
    SocketWatch sockets{"/proc", systemClock};
    std::unique_ptr<Server> server;

private:
    /// Stands for the real rules, which aren't what is tested here.
    static Result<void> check(const QJsonObject &document)
    {
        if (!document[QLatin1String("pages")].isArray())
            return failure(QStringLiteral("expected a list"), ErrorKind::Invalid,
                           Place{{}, 0, 0, QStringLiteral("/pages")});
        return {};
    }
    HostInfo hostInfo() const
    {
        HostInfo info;
        info.id = HostId(QStringLiteral("tower"));
        info.name = QStringLiteral("tower");
        info.newest = store.newest();
        return info;
    }
    CoreServices services_()
    {
        return {m_queries, live,       state,    m_layouts,    clock,  [this] { return hostInfo(); },
                alerts,    &processes, &sockets, &annotations, &events};
    }

    QTemporaryDir m_folder;
    Instruments m_instruments;
    QThreadPool m_pool;
    Engine m_engine{store};
    QueryService m_queries{m_engine, m_pool};
    LayoutStore m_layouts{m_folder.filePath(QStringLiteral("state.db")), clock, check};
    TokenStore m_tokens{m_folder.filePath(QStringLiteral("state.db")), clock};
    AuditStore m_audit{m_folder.filePath(QStringLiteral("state.db")), clock};
    int m_lives = 0;

public:
    LiveQueries live{m_engine, clock, m_instruments};
    AnnotationStore annotations{m_folder.filePath(QStringLiteral("state.db")), clock};
    EventLog events{m_folder.filePath(QStringLiteral("state.db"))};
    QString stateFile() const { return m_folder.filePath(QStringLiteral("state.db")); }
};

} // namespace belfry
