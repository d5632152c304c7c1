// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alert_manager.h"
#include "alerts/alerts_json.h"
#include "fakes/manual_clock.h"
#include "fakes/memory_sink.h"
#include "metrics/instruments.h"
#include "query/engine.h"
#include "state/alert_repository.h"
#include "state/state_database.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace belfry;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kStart = 1'700'000'000'000;

const QByteArray kRules = "groups:\n"
                          "- name: g\n"
                          "  rules:\n"
                          "  - record: double_load\n"
                          "    expr: 2 * load\n"
                          "    labels: {by: rule}\n"
                          "  - alert: LoadHigh\n"
                          "    expr: load > 5\n"
                          "    for: 20s\n"
                          "    labels: {severity: warning}\n"
                          "    annotations: {summary: '{{ $labels.host }} has {{ $value }}'}\n";

/// Takes columns and lets no store know of them.
class DeafSink final : public SampleSink
{
public:
    void append(FramePtr) override {}
    void append(Column column) override { columns.push_back(std::move(column)); }
    std::vector<Column> columns;
};

} // namespace

class TestAlertManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store.clear();
        m_sink.columns.clear();
        m_instruments = std::make_unique<Instruments>();
        m_now = kStart;
        m_load = 1;
        writeRules(kRules);
        make();
    }

    void cleanup() { m_manager.reset(); }

    void firesAndResolves()
    {
        m_manager->start({rules()});
        QCOMPARE(snapshot().groups.size(), 1U);
        QVERIFY(rule(1).health == RuleHealth::Unknown);
        run(10s);
        QVERIFY(rule(1).health == RuleHealth::Ok);
        QVERIFY(rule(1).state == AlertState::Inactive);

        m_load = 9;
        run(10s);
        QVERIFY(rule(1).state == AlertState::Pending);
        QCOMPARE(events(), QStringList{QStringLiteral("inactive>pending")});
        const Timestamp activeAt = alert().activeAt;
        QVERIFY(!m_sink.last(alertsSeries("firing")));
        QCOMPARE(m_sink.last(alertsSeries("pending")).value_or(-1), 1.0);

        run(20s);
        QVERIFY(rule(1).state == AlertState::Firing);
        QCOMPARE(alert().activeAt, activeAt);
        QCOMPARE(alert().firedAt, activeAt + 20'000);
        QCOMPARE(alert().name(), QStringLiteral("LoadHigh"));
        QCOMPARE(alert().severity(), QStringLiteral("warning"));
        QCOMPARE(alert().annotations.get("summary"), "atlas has 9");
        QCOMPARE(m_sink.last(alertsSeries("firing")).value_or(-1), 1.0);
        QVERIFY(!m_sink.last(alertsSeries("pending")));
        QCOMPARE(m_sink.last(kFor).value_or(-1), double(activeAt / 1000));

        m_load = 1;
        run(10s);
        QVERIFY(alert().state == AlertState::Resolved);
        QVERIFY(!m_sink.last(alertsSeries("firing")));
        QVERIFY(!m_sink.last(kFor));
        QCOMPARE(events(), (QStringList{QStringLiteral("inactive>pending"), QStringLiteral("pending>firing"),
                                        QStringLiteral("firing>resolved")}));
        run(16min);
        QVERIFY(rule(1).alerts.empty());
    }

    void recordingRuleWrites()
    {
        m_manager->start({rules()});
        m_load = 4;
        run(10s);
        const Labels series = Labels::of("double_load", {{"host", "atlas"}, {"by", "rule"}});
        QCOMPARE(m_sink.last(series).value_or(-1), 8.0);
        const auto lists = [this] {
            std::vector<SeriesListPtr> all;
            for (const Column &column : m_sink.columns)
                all.push_back(column.series);
            return all;
        };
        run(20s);
        for (const SeriesListPtr &list : lists())
            QCOMPARE(list, lists().front());
    }

    void ruleSeesResultsOfThoseBefore()
    {
        writeRules("groups:\n- name: g\n  rules:\n"
                   "  - {record: a, expr: load + 1}\n"
                   "  - {record: 'b:sum', expr: 'sum({__name__=~\"a|zzz\", host!=\"\"}) * 10'}\n"
                   "  - {record: c, expr: 'count_over_time(a[30s])'}\n");
        DeafSink sink;
        AlertManager manager(m_engine, sink, m_clock, {});
        manager.start({rules()});
        m_store.add(Labels::of("load", {{"host", "atlas"}}), m_now, 1);
        manager.onFrame(emptyFrame(m_now));
        QCOMPARE(sink.columns.size(), 3U);
        QCOMPARE(sink.columns[1].values, std::vector<double>{20});
        QCOMPARE(sink.columns[2].values, std::vector<double>{1});
    }

    void evaluationSeesItsOwnFrame()
    {
        m_manager->start({rules()});
        m_load = 4;
        tick();
        QCOMPARE(m_sink.columns.size(), 1U);
        QCOMPARE(m_sink.columns[0].t, m_now);
        QCOMPARE(m_sink.columns[0].values[0], 8.0);
    }

    void evaluatesOncePerInterval()
    {
        m_manager->start({rules()});
        QSignalSpy changes(m_manager.get(), &AlertManager::changed);
        run(60s);
        QVERIFY2(changes.size() == 6 || changes.size() == 7, qPrintable(QString::number(changes.size())));
        QCOMPARE(m_instruments->counter(Labels::of("belfry_rule_evaluations_total"), "").value(),
                 2.0 * double(changes.size()));
    }

    void revisionGrowsWithStatesOnly()
    {
        m_manager->start({rules()});
        run(10s);
        const auto before = snapshot().revision;
        run(20s);
        QCOMPARE(snapshot().revision, before);
        m_load = 9;
        run(10s);
        QVERIFY(snapshot().revision > before);
    }

    void restartKeepsFiringWithoutAnnouncing()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(40s);
        QVERIFY(alert().state == AlertState::Firing);
        const Alert before = alert();
        m_manager.reset();

        m_now += 120'000;
        make();
        m_manager->start({rules()});
        QVERIFY(alert().state == AlertState::Firing);
        run(30s);
        QVERIFY(alert().state == AlertState::Firing);
        QCOMPARE(alert().activeAt, before.activeAt);
        QCOMPARE(alert().firedAt, before.firedAt);
        QCOMPARE(events(), QStringList());

        m_load = 1;
        run(10s);
        QCOMPARE(events(), QStringList{QStringLiteral("firing>resolved")});
    }

    void everyTransitionIsLogged()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(30s);
        m_load = 1;
        run(10s);
        const auto database = StateDatabase::open(stateFile());
        const auto log = AlertRepository(**database).log(0, m_now, 10);
        QCOMPARE(log->size(), 3U);
        QCOMPARE(log->front().to, QStringLiteral("resolved"));
        QCOMPARE(log->back().summary, QStringLiteral("atlas has 9"));
    }

    void brokenReloadLeavesTheOldRules()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(30s);
        writeRules("groups:\n- name: g\n  rules:\n  - alert: X\n    expr: nofunction(load)\n");
        m_manager->reload({rules()});
        QCOMPARE(snapshot().loadErrors.size(), 1U);
        QVERIFY2(snapshot().loadErrors[0].toString().startsWith(rules() + QStringLiteral(":5:11: ")),
                 qPrintable(snapshot().loadErrors[0].toString()));
        run(10s);
        QVERIFY(alert().state == AlertState::Firing);
        writeRules(kRules);
        m_manager->reload({rules()});
        QVERIFY(snapshot().loadErrors.empty());
    }

    void brokenFileAtTheStartLeavesTheOthers()
    {
        QFile broken(m_dir->filePath(QStringLiteral("broken.yaml")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("groups: 5\n");
        broken.close();
        m_manager->start({broken.fileName(), rules()});
        QCOMPARE(snapshot().loadErrors.size(), 1U);
        QCOMPARE(snapshot().groups.size(), 1U);
    }

    void reloadKeepsAlertsOfRulesThatStay()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(30s);
        const Timestamp activeAt = alert().activeAt;
        writeRules(QByteArray(kRules).replace("load > 5", "load > 4"));
        m_manager->reload({rules()});
        QVERIFY(alert().state == AlertState::Firing);
        run(10s);
        QCOMPARE(alert().activeAt, activeAt);
        QCOMPARE(events().size(), 2);

        writeRules("groups: []\n");
        m_manager->reload({rules()});
        QCOMPARE(events().last(), QStringLiteral("firing>resolved"));
        QVERIFY(!m_sink.last(alertsSeries("firing")));
        QVERIFY(snapshot().groups.empty());
    }

    void failingRuleSaysWhy()
    {
        writeRules("groups:\n- name: g\n  rules:\n  - alert: X\n    expr: load * on (none) many\n");
        m_store.add(Labels::of("many", {{"a", "1"}}), m_now, 1);
        m_store.add(Labels::of("many", {{"a", "2"}}), m_now, 1);
        m_manager->start({rules()});
        tick();
        QVERIFY(rule(0).health == RuleHealth::Error);
        QVERIFY(!rule(0).lastError.isEmpty());
        QCOMPARE(m_instruments->counter(Labels::of("belfry_rule_evaluation_failures_total"), "").value(), 1.0);
    }

    void alertsMayNotCoincide()
    {
        writeRules("groups:\n- name: g\n  rules:\n  - alert: X\n    expr: many\n    labels: {a: same}\n");
        m_store.add(Labels::of("many", {{"a", "1"}}), m_now, 1);
        m_store.add(Labels::of("many", {{"a", "2"}}), m_now, 1);
        m_manager->start({rules()});
        tick();
        QCOMPARE(rule(0).lastError,
                 QStringLiteral("vector contains metrics with the same labelset after applying alert labels"));
    }

    void limitIsKept()
    {
        writeRules("groups:\n- name: g\n  limit: 1\n  rules:\n  - alert: X\n    expr: many\n");
        m_store.add(Labels::of("many", {{"a", "1"}}), m_now, 1);
        m_store.add(Labels::of("many", {{"a", "2"}}), m_now, 1);
        m_manager->start({rules()});
        tick();
        QCOMPARE(rule(0).lastError, QStringLiteral("exceeded limit of 1 with 2 alerts"));
    }

    void brokenTemplateStandsInTheText()
    {
        writeRules(
            "groups:\n- name: g\n  rules:\n  - alert: X\n    expr: load\n    annotations: {summary: '{{ humanize $labels.host }}'}\n");
        m_manager->start({rules()});
        tick();
        QCOMPARE(alert(0).annotations.get("summary"),
                 "<error expanding template: humanize expects a number, but got the text \"atlas\">");
    }

    void jsonHasPrometheusShape()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(40s);
        const QJsonObject group = rulesToJson(snapshot()).value(QLatin1String("groups")).toArray().at(0).toObject();
        QCOMPARE(group.value(QLatin1String("name")).toString(), QStringLiteral("g"));
        QCOMPARE(group.value(QLatin1String("interval")).toDouble(), 10.0);
        const QJsonObject json = group.value(QLatin1String("rules")).toArray().at(1).toObject();
        QCOMPARE(json.value(QLatin1String("type")).toString(), QStringLiteral("alerting"));
        QCOMPARE(json.value(QLatin1String("state")).toString(), QStringLiteral("firing"));
        QCOMPARE(json.value(QLatin1String("duration")).toDouble(), 20.0);
        const QJsonArray alerts = alertsToJson(snapshot()).value(QLatin1String("alerts")).toArray();
        QCOMPARE(alerts, json.value(QLatin1String("alerts")).toArray());
        const QJsonObject one = alerts.at(0).toObject();
        QCOMPARE(one.value(QLatin1String("value")).toString(), QStringLiteral("9e+00"));
        QCOMPARE(one.value(QLatin1String("state")).toString(), QStringLiteral("firing"));
        QCOMPARE(one.value(QLatin1String("activeAt")).toString(), timeToJson(alert().activeAt));
        QVERIFY(rulesToJson(snapshot(), RuleFilter::Recording)
                    .value(QLatin1String("groups"))
                    .toArray()
                    .at(0)
                    .toObject()
                    .value(QLatin1String("rules"))
                    .toArray()
                    .size() == 1);
    }

    void worksInAThreadOfItsOwn()
    {
        QThread thread;
        auto *manager = m_manager.release();
        manager->moveToThread(&thread);
        QSignalSpy changes(manager, &AlertManager::changed);
        connect(&thread, &QThread::finished, manager, &QObject::deleteLater);
        thread.start();
        m_store.add(Labels::of("load", {{"host", "atlas"}}), m_now, 9);
        const QString file = rules();
        QMetaObject::invokeMethod(manager, [manager, file, now = m_now] {
            manager->start({file});
            manager->onFrame(emptyFrame(now));
        });
        QTRY_COMPARE(changes.size(), 2);
        thread.quit();
        QVERIFY(thread.wait());
        QVERIFY(changes.at(1).at(0).value<AlertSnapshotPtr>()->groups[0].rules[1].state == AlertState::Pending);
    }

private:
    QString rules() const { return m_dir->filePath(QStringLiteral("r.yaml")); }
    QString stateFile() const { return m_dir->filePath(QStringLiteral("state.db")); }

    void writeRules(const QByteArray &text) const
    {
        QFile file(rules());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void make()
    {
        AlertOptions options;
        options.stateFile = stateFile();
        options.instruments = m_instruments.get();
        m_manager = std::make_unique<AlertManager>(m_engine, m_sink, m_clock, options);
        m_snapshot.reset();
        m_events.clear();
        connect(
            m_manager.get(), &AlertManager::changed, this, [this](const AlertSnapshotPtr &s) { m_snapshot = s; },
            Qt::DirectConnection);
        connect(m_manager.get(), &AlertManager::alertEvent, this,
                [this](const AlertEventPtr &e) { m_events.push_back(e); });
    }

    /// One second passes.
    void tick()
    {
        m_now += 1000;
        m_clock.set(m_now);
        m_store.add(Labels::of("load", {{"host", "atlas"}}), m_now, m_load);
        m_manager->onFrame(emptyFrame(m_now));
    }

    void run(std::chrono::seconds duration)
    {
        for (int i = 0; i < duration.count(); ++i)
            tick();
    }

    const AlertSnapshot &snapshot() const { return *m_snapshot; }
    const RuleStatus &rule(std::size_t i) const { return m_snapshot->groups.at(0).rules.at(i); }
    const Alert &alert(std::size_t ruleIndex = 1) const { return rule(ruleIndex).alerts.at(0); }

    QStringList events() const
    {
        QStringList all;
        for (const AlertEventPtr &e : m_events)
            all.append(QString::fromStdString(std::string(toString(e->from)) + '>' + std::string(toString(e->to))));
        return all;
    }

    static Labels alertsSeries(std::string_view state)
    {
        return Labels::of("ALERTS", {{"alertname", "LoadHigh"}, {"host", "atlas"}, {"severity", "warning"}})
            .with("alertstate", state);
    }
    const Labels kFor =
        Labels::of("ALERTS_FOR_STATE", {{"alertname", "LoadHigh"}, {"host", "atlas"}, {"severity", "warning"}});

    MemoryStore m_store;
    MemorySink m_sink{m_store};
    Engine m_engine{m_store};
    ManualClock m_clock{kStart};
    std::unique_ptr<Instruments> m_instruments;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AlertManager> m_manager;
    AlertSnapshotPtr m_snapshot;
    std::vector<AlertEventPtr> m_events;
    Timestamp m_now = kStart;
    double m_load = 1;
};

QTEST_GUILESS_MAIN(TestAlertManager)
#include "tst_alert_manager.moc"
