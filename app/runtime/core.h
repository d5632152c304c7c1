// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/worker_thread.h"
#include "config/config.h"
#include "config/paths.h"
#include "dashboard/layout_folder.h"
#include "metrics/instruments.h"
#include "query/engine.h"
#include "query/query_service.h"

#include <QString>
#include <QThreadPool>

#include <memory>

namespace belfry {

class AlertManager;
class AnnotationStore;
class AuditStore;
class CollectWorker;
class CurrentState;
class EventLog;
class HealthMonitor;
class LayoutStore;
class LiveQueries;
class ProcessWatch;
class SocketWatch;
class Store;
class TokenStore;

/// Collects, keeps, queries and judges: everything of a Belfry but the ways to look at it. Composition only.
///
/// Made in two steps, so that viewers can connect to it before the first tick: open(), then start(). The destructor
/// stops collection first and closes the store last, when nothing can append any more. Main thread.
class Core
{
public:
    /// Opens the store and makes the workers. Errors are the store's.
    static Result<std::unique_ptr<Core>> open(const Config &config, const Paths &paths);
    ~Core();

    /// Starts the threads: rules are loaded, the first tick comes with the next second.
    void start();
    /// Other rule files, or the same ones again. Broken ones leave the rules in force and are reported by the alert
    /// manager's snapshot and the log.
    void reloadRules(const Config &config);
    /// Reads dashboards.d again. What is broken in it is returned, logged, and leaves the layout as it was.
    std::vector<Error> reloadDashboards();

    const QString &instance() const { return m_instance; }
    const Clock &clock() const { return m_ground->clock; }
    Instruments &instruments() { return m_ground->instruments; }
    Store &store() { return *m_ground->store; }
    const Paths &paths() const { return m_paths; }
    const QStringList &ruleFiles() const { return m_ruleFiles; }
    const QueryService &queries() const { return m_queries; }
    LiveQueries &liveQueries() { return *m_liveQueries; }
    CurrentState &state() { return *m_state; }
    LayoutStore &layouts() { return *m_layouts; }
    AnnotationStore &annotations() { return *m_annotations; }
    TokenStore &tokens() { return *m_tokens; }
    AuditStore &audit() { return *m_audit; }
    EventLog &events() { return *m_events; }
    AlertManager &alerts() { return *m_alerts; }
    ProcessWatch &processes() { return *m_processes; }
    SocketWatch &sockets() { return *m_sockets; }
    QThreadPool &queryPool() { return m_queryPool; }

private:
    /// What everything else holds on to: made first, gone last.
    struct Ground {
        SystemClock clock;
        Instruments instruments;
        std::unique_ptr<Store> store;
    };
    Core(const Config &config, const Paths &paths, std::unique_ptr<Ground> ground);
    void makeSecurity();
    void makeCollector(const Config &config);
    void makeJudges(const Config &config);
    void connectWorkers();
    void storeDefaultLayout();

    Paths m_paths;
    QString m_instance;
    QStringList m_ruleFiles;
    LayoutFolder m_dashboards;
    std::unique_ptr<Ground> m_ground;
    std::unique_ptr<CurrentState> m_state;
    Engine m_engine;
    QThreadPool m_queryPool;
    QueryService m_queries;
    WorkerThread m_queryThread{QStringLiteral("query")};
    WorkerThread m_judgeThread{QStringLiteral("judge")};
    WorkerThread m_collectThread{QStringLiteral("collect")};
    WorkerThread m_watchThread{QStringLiteral("watch")};
    LiveQueries *m_liveQueries = nullptr;
    LayoutStore *m_layouts = nullptr;
    AnnotationStore *m_annotations = nullptr;
    TokenStore *m_tokens = nullptr;
    AuditStore *m_audit = nullptr;
    EventLog *m_events = nullptr;
    AlertManager *m_alerts = nullptr;
    HealthMonitor *m_health = nullptr;
    CollectWorker *m_collector = nullptr;
    ProcessWatch *m_processes = nullptr;
    SocketWatch *m_sockets = nullptr;
};

} // namespace belfry
