// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alert_fixture.h"
#include "alerts/alerts_json.h"
#include "program/test_class.h"

using namespace belfry;
using namespace std::chrono_literals;

namespace {

/// Takes columns and lets no store know of them.
class DeafSink final : public SampleSink
{
public:
    void append(FramePtr) override {}
    void append(Column column) override { columns.push_back(std::move(column)); }
    std::vector<Column> columns;
};

} // namespace

class TestRuleEvaluation : public QObject, private AlertFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }
    void cleanup() { m_manager.reset(); }

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
};

BELFRY_TEST(TestRuleEvaluation)
#include "tst_rule_evaluation.moc"
