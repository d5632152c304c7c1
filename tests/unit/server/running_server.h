// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_manager.h"
#include "fakes/manual_clock.h"
#include "fakes/memory_sink.h"
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

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <limits>
#include <memory>

namespace belfry {

/// The server over a core whose samples are in memory, all in the test's thread; queries run in a pool.
class RunningServer
{
public:
    static constexpr auto kToken = "the-token-of-this-run";

    explicit RunningServer(ServerLimits limits = {}, QString listenHost = QStringLiteral("127.0.0.1"))
    {
        options.listen = {std::move(listenHost), 0};
        options.token = kToken;
        options.epoch = QStringLiteral("epoch-1");
        options.hostName = QStringLiteral("tower");
        options.allowedHosts = {QStringLiteral("tower.example")};
        options.allowedOrigins = {QStringLiteral("https://wall.example")};
        options.limits = limits;
        options.limits.houseKeeping = std::chrono::milliseconds(5); // viewers come into audiences within a test
        store.add(m_up, clock.nowMs(), 1);
    }
    ~RunningServer()
    {
        server.reset();
        m_pool.waitForDone();
    }

    Server::Services services()
    {
        return {[this] { return std::make_unique<LocalSource>(core()); },
                store,
                m_pool,
                [this] { return newestColumns; },
                instruments,
                clock,
                tokens,
                audit,
                &m_events,
                &m_annotations,
                [this] { return configuration; }};
    }
    /// Makes a token and says what it says; empty after an error.
    QByteArray token(Role role, Timestamp expires = 0)
    {
        const auto future = tokens.create({roleName(role), role, expires});
        (void)QTest::qWaitFor([&] { return future.isFinished(); });
        return future.isFinished() && future.result() ? future.result()->text : QByteArray();
    }
    /// The audit log, newest first: "principal operation target result".
    QStringList audited()
    {
        const auto future = audit.list(std::numeric_limits<std::int64_t>::max(), 1000);
        (void)QTest::qWaitFor([&] { return future.isFinished(); });
        QStringList lines;
        const auto records = future.result();
        for (const AuditRecord &line : *records)
            lines += QStringList{line.principal, line.operation, line.target, line.result}.join(u' ');
        return lines;
    }

    bool start()
    {
        server = std::make_unique<Server>(services(), options);
        QSignalSpy failed(server.get(), &Server::failed);
        QObject::connect(server.get(), &Server::listening, server.get(),
                         [this](const QString &, quint16 given) { port = given; });
        server->start();
        if (!failed.isEmpty())
            error = failed.front().front().value<Error>();
        return failed.isEmpty();
    }

    /// A second later, with a value of up{instance="tower"}.
    void tick(double value)
    {
        clock.advance(1000);
        store.add(m_up, clock.nowMs(), value);
        live.evaluateAt(clock.nowMs());
        alerts.onFrame(emptyFrame(clock.nowMs()));
    }

    /// Judges these rules from now on, at every tick.
    void judge(const QByteArray &rules)
    {
        QFile file(m_folder.filePath(QStringLiteral("rules.yaml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(rules) < 0)
            qFatal("the rules can't be written");
        file.close();
        QObject::connect(&alerts, &AlertManager::changed, &state, &CurrentState::setAlerts, Qt::DirectConnection);
        alerts.start({file.fileName()});
    }
    QString stateFile() const { return m_folder.filePath(QStringLiteral("state.db")); }

    double counted(const Labels &labels)
    {
        const std::vector<Instruments::Entry> entries = instruments.entries();
        std::vector<double> values(entries.size());
        instruments.read(values.data(), values.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (*entries[i].labels == labels)
                return values[i];
        }
        return 0;
    }
    double counted(std::string_view metric) { return counted(Labels::of(metric)); }

    int runningQueries() const { return m_queries.running(); }

    ManualClock clock;
    MemoryStore store;
    Instruments instruments;
    CurrentState state;
    Server::Options options;
    std::vector<Column> newestColumns;
    ConfigurationStatus configuration;
    std::unique_ptr<Server> server;
    quint16 port = 0;
    Error error;

private:
    static Result<void> checkLayout(const QJsonObject &document)
    {
        if (const int version = document.value(QLatin1String("version")).toInt(); version == 1 || version == 2)
            return {};
        return failure(QStringLiteral("expected 1 or 2"), ErrorKind::Invalid, {{}, 0, 0, QStringLiteral("/version")});
    }
    CoreServices core()
    {
        return {m_queries,
                live,
                state,
                m_layouts,
                clock,
                [this] {
                    HostInfo host;
                    host.id = HostId(QStringLiteral("tower"));
                    host.name = QStringLiteral("tower");
                    host.newest = store.newest();
                    return host;
                },
                &alerts,
                &processes,
                &sockets,
                &m_annotations,
                &m_events};
    }

    QTemporaryDir m_folder;

public:
    TokenStore tokens{m_folder.filePath(QStringLiteral("state.db")), clock};
    AuditStore audit{m_folder.filePath(QStringLiteral("state.db")), clock};
    LayoutStore &layouts() { return m_layouts; }
    SystemClock systemClock; ///< by which processes are read, as theirs are this machine's
    ProcessWatch processes{"/proc", systemClock};
    SocketWatch sockets{"/proc", systemClock};

private:
    const Labels m_up = Labels::of("up", {{"instance", "tower"}});
    QThreadPool m_pool;
    Engine m_engine{store};
    QueryService m_queries{m_engine, m_pool};
    LayoutStore m_layouts{stateFile(), clock, checkLayout};
    EventLog m_events{stateFile()};
    AnnotationStore m_annotations{stateFile(), clock};
    MemorySink m_sink{store};

    AlertOptions alertOptions() const
    {
        AlertOptions judging;
        judging.evaluationInterval = std::chrono::seconds(1);
        judging.stateFile = stateFile();
        return judging;
    }

public:
    AlertManager alerts{m_engine, m_sink, clock, alertOptions()};
    LiveQueries live{m_engine, clock, instruments};
};

} // namespace belfry
