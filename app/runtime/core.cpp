// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtime/core.h"

#include "alerts/alert_manager.h"
#include "base/logging.h"
#include "collect/collect_worker.h"
#include "health/health_monitor.h"
#include "query/live_queries.h"
#include "runtime/layout_documents.h"
#include "source/annotation_store.h"
#include "source/audit_store.h"
#include "source/current_state.h"
#include "source/event_log.h"
#include "source/layout_store.h"
#include "source/process_watch.h"
#include "source/socket_watch.h"
#include "source/token_store.h"
#include "store/store.h"

#include <QSysInfo>

namespace belfry {

namespace {

StoreOptions storeOptions(const Config &config)
{
    StoreOptions options;
    options.intervalMs = config.collect.interval.count();
    options.syncMs = config.storage.syncInterval.count();
    options.setSealInterval(config.storage.sealInterval.count());
    for (const Tier tier : kAllTiers) {
        const RetentionConfig &keep = config.storage.retention[std::size_t(tier)];
        options.retention[std::size_t(tier)] = {keep.age.count(), std::int64_t(keep.bytes)};
    }
    return options;
}

QueryLimits queryLimits(const QueryConfig &config)
{
    QueryLimits limits;
    limits.timeMs = config.timeout.count();
    limits.maxSamples = std::size_t(config.maxSamples);
    return limits;
}

Labels externalLabels(const QMap<QString, QString> &configured)
{
    std::vector<Label> labels;
    for (auto it = configured.begin(); it != configured.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toStdString()});
    return Labels(std::move(labels));
}

Annotation annotationOf(const ClockEvent &event)
{
    const double seconds = double(event.durationMs) / 1000;
    switch (event.kind) {
    case ClockEvent::Kind::SteppedForward:
        return {0, event.t, QStringLiteral("clock_forward"),
                QStringLiteral("The clock was set ahead by %1 s.").arg(seconds), event.durationMs};
    case ClockEvent::Kind::SteppedBack:
        return {0, event.t, QStringLiteral("clock_back"),
                QStringLiteral("The clock was set back by %1 s.").arg(seconds), event.durationMs};
    case ClockEvent::Kind::Suspended: break;
    }
    return {0, event.t, QStringLiteral("suspend"), QStringLiteral("The machine slept for %1 s.").arg(seconds),
            event.durationMs};
}

} // namespace

Result<std::unique_ptr<Core>> Core::open(const Config &config, const Paths &paths)
{
    auto ground = std::make_unique<Ground>();
    auto store = Store::open(paths.dataDir, ground->clock, ground->instruments, storeOptions(config));
    if (!store)
        return tl::unexpected(store.error());
    ground->store = std::move(*store);
    return std::unique_ptr<Core>(new Core(config, paths, std::move(ground)));
}

Core::Core(const Config &config, const Paths &paths, std::unique_ptr<Ground> ground)
    : m_paths(paths),
      m_instance(QSysInfo::machineHostName()),
      m_ruleFiles(config.ruleFiles(paths.configDir)),
      m_dashboards(paths.dashboardsDir()),
      m_ground(std::move(ground)),
      m_state(std::make_unique<CurrentState>()),
      m_engine(store()),
      m_queries(m_engine, m_queryPool, queryLimits(config.query))
{
    m_queryPool.setMaxThreadCount(config.query.concurrency);
    m_queryPool.setObjectName(QStringLiteral("query pool"));
    m_liveQueries = m_queryThread.adopt(new LiveQueries(m_engine, clock(), instruments()));
    makeJudges(config);
    makeSecurity();
    makeCollector(config);
    connectWorkers();
}

void Core::makeJudges(const Config &config)
{
    AlertOptions alerts;
    alerts.evaluationInterval = config.rules.evaluationInterval;
    alerts.externalLabels = externalLabels(config.rules.externalLabels);
    alerts.instruments = &instruments();
    alerts.stateFile = m_paths.stateFile();
    m_alerts = m_judgeThread.adopt(new AlertManager(m_engine, store(), clock(), alerts));
    m_layouts = m_judgeThread.adopt(new LayoutStore(m_paths.stateFile(), clock(), checkLayout));
    m_annotations = m_judgeThread.adopt(new AnnotationStore(m_paths.stateFile(), clock()));
    m_events = m_judgeThread.adopt(new EventLog(m_paths.stateFile()));
    HealthOptions health;
    health.interval = config.health.interval;
    health.instance = m_instance.toStdString();
    health.stateFile = m_paths.stateFile();
    m_health = m_judgeThread.adopt(new HealthMonitor(m_engine, store(), clock(), health));
}

void Core::makeSecurity()
{
    m_audit = m_judgeThread.adopt(new AuditStore(m_paths.stateFile(), clock()));
    m_tokens = m_judgeThread.adopt(new TokenStore(m_paths.stateFile(), clock()));
    if (const auto loaded = m_tokens->load(); !loaded)
        qCCritical(lcServer, "no token is accepted but the local one: %s", qUtf8Printable(loaded.error().toString()));
}

void Core::makeCollector(const Config &config)
{
    CollectOptions options;
    options.target.instance = m_instance.toStdString();
    options.intervalMs = int(config.collect.interval.count());
    options.processGroups = config.collect.processGroups;
    options.controlGroups = config.collect.controlGroups;
    m_collector = m_collectThread.adopt(new CollectWorker(options, clock(), instruments(), store()));
    m_processes = m_watchThread.adopt(new ProcessWatch(options.paths.proc, clock()));
    m_sockets = m_watchThread.adopt(new SocketWatch(options.paths.proc, clock()));
}

void Core::connectWorkers()
{
    QObject::connect(&store(), &Store::frameStored, m_liveQueries, &LiveQueries::onFrame);
    QObject::connect(&store(), &Store::frameStored, m_alerts, &AlertManager::onFrame);
    QObject::connect(&store(), &Store::frameStored, m_health, &HealthMonitor::onFrame);
    QObject::connect(m_alerts, &AlertManager::changed, m_state.get(), &CurrentState::setAlerts, Qt::DirectConnection);
    QObject::connect(m_health, &HealthMonitor::changed, m_state.get(), &CurrentState::setHealth, Qt::DirectConnection);
    QObject::connect(
        m_collector, &CollectWorker::clockEvent, m_annotations,
        [annotations = m_annotations](const ClockEvent &event) { annotations->record(annotationOf(event)); },
        Qt::DirectConnection);
    QObject::connect(m_collector, &CollectWorker::failed, m_collector, [](const Error &error) {
        qCCritical(lcCollect, "nothing is collected: %s", qUtf8Printable(error.toString()));
    });
}

Core::~Core()
{
    m_collectThread.stop();
    m_watchThread.stop();
    m_judgeThread.stop();
    m_queryThread.stop();
    m_queryPool.waitForDone();
}

void Core::start()
{
    m_queryThread.start();
    m_judgeThread.start();
    m_collectThread.start();
    m_watchThread.start();
    QMetaObject::invokeMethod(m_alerts, [alerts = m_alerts, files = m_ruleFiles] { alerts->start(files); });
    QMetaObject::invokeMethod(m_health, &HealthMonitor::start);
    QMetaObject::invokeMethod(m_collector, &CollectWorker::start);
    storeDefaultLayout();
}

void Core::storeDefaultLayout()
{
    const auto layout = defaultLayoutDocument();
    if (!layout) {
        qCCritical(lcDashboard, "the layout that comes with Belfry: %s", qUtf8Printable(layout.error().toString()));
        return;
    }
    m_layouts->putIfAbsent(QStringLiteral("default"), *layout).then([](const Result<StoredLayout> &stored) {
        if (!stored && stored.error().kind != ErrorKind::NotFound) // somebody has deleted it
            qCWarning(lcDashboard, "no default layout: %s", qUtf8Printable(stored.error().toString()));
    });
}

std::vector<Error> Core::reloadDashboards()
{
    std::vector<Error> errors = m_dashboards.read();
    for (const Error &error : errors)
        qCWarning(lcDashboard, "not read: %s", qUtf8Printable(error.toString()));
    std::vector<StoredLayout> layouts;
    for (const LayoutFile &file : m_dashboards.layouts()) {
        StoredLayout layout{file.id, file.name, file.version, file.document, file.changed};
        layout.origin = file.path;
        layouts.push_back(std::move(layout));
    }
    m_layouts->provide(std::move(layouts));
    return errors;
}

void Core::reloadRules(const Config &config)
{
    m_ruleFiles = config.ruleFiles(m_paths.configDir);
    QMetaObject::invokeMethod(m_alerts, [alerts = m_alerts, files = m_ruleFiles] { alerts->reload(files); });
}

} // namespace belfry
