// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/demo_explanation.h"
#include "fakes/demo_state.h"
#include "fakes/demo_wave.h"
#include "fakes/fake_source.h"
#include "fakes/memory_store.h"
#include "query/engine.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace belfry {

/// A FakeSource with something to look at: every live query gets a history and, with each tick(), a new point. What a
/// query gives depends on its text alone, so pictures and measurements can be compared.
class DemoSource : public FakeSource
{
public:
    /// 2027-01-15 08:00:00 UTC
    explicit DemoSource(Timestamp now = 1800000000000) : m_now(now)
    {
        fakeSeries.answersSubscriptions = false;
        fakeSeries.past = [this](const RangeRequest &request) {
            return history(request.expr, request.from, request.to, request.stepMs);
        };
        fakeSeries.now = [this](const InstantRequest &request) { return count(request.expr); };
        fakeSeries.names = [this](const QString &selector) { return labelNames(selector); };
        describe();
        HostInfo host;
        host.name = QStringLiteral("atlas");
        host.version = QStringLiteral("0.1.0");
        host.oldest = now - 41LL * 86400000;
        host.newest = now;
        host.seriesCount = 1214;
        host.tickCpuMs = 0.41;
        host.bytesPerSample = 0.31;
        host.viewers = 2;
        const Labels slow{{"alertname", "SlowTool"}, {"severity", "warning"}, {"mountpoint", "mcp"}};
        setSeries(QStringLiteral("ALERTS"), {slow.with("alertstate", "firing")});
        setSeries(QStringLiteral("ALERTS_FOR_STATE"), {slow});
        for (const char *metric : {"belfry_health_state", "belfry_health_score"})
            setSeries(QString::fromLatin1(metric), {Labels{{"component", "host"}}, Labels{{"component", "cpu"}}});
        m_host = host;
        fakeHosts.set({host});
        fakeAlerts.set(demoAlerts(now));
        fakeHealth.set(demoHealth(now));
        fakeExplanations.answer = [](const ExplainRequest &request) { return demoExplanation(request); };
        QObject::connect(&m_greeter, &QTimer::timeout, [this] { greetNew(); });
        m_greeter.start(20);
    }

    Timestamp now() const { return m_now; }

    /// A layout document under "default".
    void setLayout(const QJsonObject &document)
    {
        const QString id = QStringLiteral("default");
        const StoredLayout layout{id, document.value(QLatin1String("name")).toString(), 1, document, 1'700'000'000'000};
        fakeLayouts.stored.insert(id, layout);
        fakeLayouts.past.insert(id, {layout});
    }

    /// As another machine of that name.
    void rename(const QString &name)
    {
        m_host.name = name;
        m_host.id = HostId(name);
        fakeHosts.set({m_host});
    }

    /// Which series an expression has; none at all is an empty answer.
    void setSeries(const QString &expr, const std::vector<Labels> &labels) { m_lists.insert(expr, seriesList(labels)); }

    /// Answers nothing any more, as a source that is still working on it.
    void setMute(bool mute) { mute ? m_greeter.stop() : m_greeter.start(); }

    /// One more point for everybody, `stepMs` later.
    void tick(qint64 stepMs = 1000)
    {
        m_now += stepMs;
        for (FakeSubscription *each : fakeSeries.subscriptions) {
            if (const auto it = m_lists.constFind(each->request().expr); it != m_lists.constEnd()) {
                Q_EMIT
                each->point(livePoint(m_now, *it, valuesAt(each->request().expr, *it, m_now)));
            }
        }
        m_host.newest = m_now;
        fakeHosts.set({m_host});
        for (FakeProcessSubscription *each : fakeProcesses.subscriptions) {
            Q_EMIT
            each->snapshot(processesNow(each->request()));
        }
    }

    /// As they are now, in the order of the processor or of the request.
    ProcessSnapshotPtr processesNow(const ProcessRequest &request) const
    {
        std::vector<ProcessRow> rows{processRow(48211, "clang++", 1.84, 940LL << 20, "ann"),
                                     processRow(1871, "firefox", 0.41, 2100LL << 20, "ann"),
                                     processRow(812, "postgres", 0.22, 610LL << 20, "postgres"),
                                     processRow(977, "belfryd", 0.011, 58LL << 20),
                                     processRow(1, "systemd", 0.002, 14LL << 20)};
        rows[0].commandLine = QStringLiteral("/usr/bin/clang++ -O2 -c core/query/engine.cpp");
        rows[1].threads = 214;
        rows[2].commandLine = QStringLiteral("/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main");
        rows[2].unit = QStringLiteral("postgresql@15-main.service");
        for (ProcessRow &row : rows) {
            row.started = m_now - 3'600'000LL * row.key.pid / 100;
            row.readBytes = 1000.0 * row.key.pid;
            row.writeBytes = 0;
        }
        if (request.sort == ProcessColumn::Memory)
            std::sort(rows.begin(), rows.end(),
                      [](const auto &a, const auto &b) { return a.residentBytes > b.residentBytes; });
        if (!request.descending)
            std::reverse(rows.begin(), rows.end());
        if (!request.filter.isEmpty())
            std::erase_if(rows, [&](const auto &row) { return !row.name.contains(request.filter); });
        auto snapshot = std::make_shared<ProcessSnapshot>(*processSnapshot(m_now, std::move(rows)));
        snapshot->total = 212;
        return snapshot;
    }

    SocketSnapshotPtr socketsNow(const SocketRequest &request) const
    {
        std::vector<SocketRow> rows{socketRow("192.0.2.5", 22, "198.51.100.7", 50122, "established", "sshd"),
                                    socketRow("192.0.2.5", 41822, "203.0.113.80", 443, "established", "firefox"),
                                    socketRow("192.0.2.5", 41824, "203.0.113.80", 443, "close-wait", "firefox"),
                                    socketRow("0.0.0.0", 22, "", 0, "listening", "sshd"),
                                    socketRow("127.0.0.1", 5432, "", 0, "listening", "postgres")};
        if (request.group == SocketGroup::Remote) {
            rows = {rows[1], rows[0]};
            rows[0].count = 2;
            rows[0].remotePort = rows[1].remotePort = 0;
        } else if (request.group == SocketGroup::Port) {
            rows = {rows[3], rows[4]};
            rows[1].count = 0;
        }
        if (!request.descending)
            std::reverse(rows.begin(), rows.end());
        if (!request.filter.isEmpty())
            std::erase_if(rows, [&](const auto &row) { return !row.process.contains(request.filter); });
        auto snapshot = std::make_shared<SocketSnapshot>(*socketSnapshot(m_now, std::move(rows)));
        snapshot->total = 5;
        snapshot->established = 2;
        snapshot->listening = 2;
        return snapshot;
    }

private:
    /// What there is to choose from, and of what kind it is.
    void describe()
    {
        const auto add = [this](const char *name, std::vector<Label> labels) {
            labels.push_back({"instance", "atlas"});
            labels.push_back({"job", "node"});
            labels.push_back({"__name__", name});
            m_store.add(Labels(std::move(labels)), m_now, 1);
        };
        for (const char *name : {"node_load1", "node_load5", "node_load15", "node_memory_MemAvailable_bytes",
                                 "node_memory_MemTotal_bytes", "up"})
            add(name, {});
        for (const char *cpu : {"0", "1"}) {
            for (const char *mode : {"idle", "iowait", "system", "user"})
                add("node_cpu_seconds_total", {{"cpu", cpu}, {"mode", mode}});
        }
        for (const char *device : {"enp5s0", "wlan0"})
            add("node_network_receive_bytes_total", {{"device", device}});
        fakeSeries.described = {
            {"node_cpu_seconds_total", {MetricType::Counter, "seconds", "Seconds the CPUs spent in each mode."}},
            {"node_load1", {MetricType::Gauge, "", "1m load average."}},
            {"node_memory_MemAvailable_bytes",
             {MetricType::Gauge, "bytes", "Memory information field MemAvailable_bytes."}},
            {"node_network_receive_bytes_total",
             {MetricType::Counter, "bytes", "Network device statistic receive_bytes."}},
        };
    }

    /// Of what was described, and of a query that is written ("count(…", a line on its own) of its series.
    Result<QueryResultPtr> count(const QString &expr)
    {
        if (expr.startsWith(QLatin1String("count(")) && expr.endsWith(QLatin1String("\n)"))) {
            const std::size_t found = listOf(expr.mid(6).chopped(2))->size();
            return found == 0 ? matrix({}) : matrix({{Labels{}, {{m_now, double(found)}}}});
        }
        if (!startsWithAny(expr, {"count(", "count by (", "topk("}))
            return failure(QStringLiteral("not counted"), ErrorKind::NotFound);
        auto result = m_engine.instant(expr, m_store.newest());
        if (!result)
            return tl::unexpected(result.error());
        return QueryResultPtr(std::make_shared<const QueryResult>(std::move(*result)));
    }

    Result<std::vector<std::string>> labelNames(const QString &selector)
    {
        std::vector<Matcher> matchers;
        if (!selector.isEmpty())
            matchers = parseSelector(selector.toStdString()).value_or(std::vector<Matcher>());
        std::set<std::string> names;
        for (const LabelsPtr &labels :
             m_store.series(0, m_store.newest(), matchers).value_or(std::vector<LabelsPtr>())) {
            for (const Label &label : *labels)
                names.insert(label.name);
        }
        return std::vector<std::string>(names.begin(), names.end());
    }

    void greetNew()
    {
        const int newestSocket = fakeSockets.subscribed;
        for (FakeSocketSubscription *each : fakeSockets.subscriptions) {
            if (each->number() > m_greetedSockets) {
                Q_EMIT
                each->snapshot(socketsNow(each->request()));
            }
        }
        m_greetedSockets = newestSocket;
        const int newestWatcher = fakeProcesses.subscribed;
        for (FakeProcessSubscription *each : fakeProcesses.subscriptions) {
            if (each->number() > m_greetedWatchers) {
                Q_EMIT
                each->snapshot(processesNow(each->request()));
            }
        }
        m_greetedWatchers = newestWatcher;
        const std::vector<FakeSubscription *> all = fakeSeries.subscriptions;
        const int newest = fakeSeries.subscribed;
        for (FakeSubscription *each : all) {
            if (each->number() > m_greeted)
                greet(*each);
        }
        m_greeted = newest;
    }

    void greet(FakeSubscription &each)
    {
        const QString expr = each.request().expr;
        if (fakeSeries.failures.contains(expr)) {
            Q_EMIT
            each.failed(fakeSeries.failures.value(expr));
            return;
        }
        const SeriesListPtr list = listOf(expr);
        const qint64 step = std::max<qint64>(each.request().stepMs, 1000);
        if (each.request().historyMs > 0) {
            Q_EMIT
            each.history(history(expr, m_now - each.request().historyMs + step, m_now, step));
        }
        Q_EMIT
        each.point(livePoint(m_now, list, valuesAt(expr, list, m_now)));
    }

    const SeriesListPtr &listOf(const QString &expr)
    {
        if (!m_lists.contains(expr))
            m_lists.insert(expr, demoSeries(expr));
        return m_lists[expr];
    }

    QueryResultPtr history(const QString &expr, Timestamp from, Timestamp to, qint64 step)
    {
        const SeriesListPtr list = listOf(expr);
        std::vector<std::pair<Labels, std::vector<Sample>>> series;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const DemoWave wave(expr, i);
            std::vector<Sample> samples;
            for (Timestamp t = from; t <= std::min(to, m_now); t += step)
                samples.push_back({t, wave.at(t)});
            series.push_back({*list->labels[i], samples});
        }
        return matrix(series);
    }

    static std::vector<double> valuesAt(const QString &expr, const SeriesListPtr &list, Timestamp t)
    {
        std::vector<double> values;
        for (std::size_t i = 0; i < list->size(); ++i)
            values.push_back(DemoWave(expr, i).at(t));
        return values;
    }

    Timestamp m_now;
    MemoryStore m_store; ///< one sample of each series that is described
    Engine m_engine{m_store};
    HostInfo m_host;
    QTimer m_greeter;
    QHash<QString, SeriesListPtr> m_lists;
    int m_greeted = 0; ///< the newest subscription that was answered
    int m_greetedWatchers = 0;
    int m_greetedSockets = 0;
};

} // namespace belfry
