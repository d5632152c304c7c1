// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "query/explain/correlation.h"
#include "query/explain/explainer.h"

#include <algorithm>
#include <cmath>

using namespace belfry;

namespace {

constexpr Timestamp kStart = 1'790'000'000'000;
constexpr int kSeconds = 601;

/// A number from 0 to 1 that looks like chance and is always the same.
double noise(int seed, int second)
{
    const double x = std::sin(seed * 12.9898 + second * 78.233) * 43758.5453;
    return x - std::floor(x);
}

/// Quiet, and a burst of ten seconds in the middle.
double burst(int second)
{
    return second >= 300 && second < 310 ? 1 : 0;
}

} // namespace

/// What moved with a series.
class TestMovement : public QObject
{
    Q_OBJECT

private:
    template<typename Value>
    void add(const Labels &labels, Value value)
    {
        for (int second = 0; second < kSeconds; ++second)
            store.add(labels, kStart + second * 1000, value(second));
    }
    /// Of the burst's middle.
    Result<Movement> ask(const QString &expr, const Labels &labels = {}, const QueryOptions &options = {})
    {
        MovementQuery query;
        query.expr = expr;
        query.labels = labels;
        query.t = kStart + 305'000;
        return movementAt(engine, query, options);
    }
    static QStringList names(const Movement &movement)
    {
        QStringList all;
        for (const MovedMetric &metric : movement.metrics)
            all << QString::fromStdString(metric.name);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        store.clear();
        store.setMetadata({});
        add(Labels::of("asked"), [](int s) { return 5 + burst(s) * 3 + noise(1, s) * 0.1; });
    }

    void whatMovedComesFirst()
    {
        add(Labels::of("copy"), [](int s) { return 100 - burst(s) * 30 + noise(2, s); });
        add(Labels::of("late"), [](int s) { return burst(s - 4) + noise(3, s) * 0.05; });
        add(Labels::of("work_total", {{"cpu", "0"}}),
            [n = 0.0](int s) mutable { return n += burst(s) + noise(4, s) * 0.3; });
        add(Labels::of("other"), [](int s) { return noise(5, s); });
        add(Labels::of("constant"), [](int) { return 1; });
        add(Labels::of("clock"), [](int s) { return s * 1.0; });
        store.add(Labels::of("few"), kStart + 300'000, 1);
        const auto movement = ask(QStringLiteral("asked"));
        QVERIFY2(movement, qPrintable(movement ? QString() : movement.error().toString()));
        QCOMPARE(names(*movement), (QStringList{"copy", "late", "work_total"}));
        QVERIFY(movement->metrics[0].series[0].correlation < -0.9);
        QCOMPARE(movement->metrics[0].series[0].lagMs, 0);
        QVERIFY(movement->metrics[0].series[0].departure.spreads.value_or(0) < -20);
        QCOMPARE(movement->metrics[1].series[0].lagMs, 4000);
        QVERIFY(movement->metrics[2].series[0].isRate);
        QVERIFY(std::abs(movement->metrics[2].series[0].departure.value - 1.15) < 0.3);
        QCOMPARE(movement->metrics[2].series[0].values.size(), 100);
        QCOMPARE(int(movement->compared), 4); // those and "other"
        QCOMPARE(int(movement->leftOut), 4);
        QCOMPARE(movement->values.size(), 596);
        QCOMPARE(movement->from, kStart + 5000);
        QCOMPARE(movement->to, kStart + 600'000);
        QVERIFY(movement->departure.value > 7.9 && movement->departure.spreads.value_or(0) > 50);
    }

    void seriesOfAMetricStandTogether()
    {
        for (int cpu = 0; cpu < 20; ++cpu)
            add(Labels::of("busy", {{"cpu", std::to_string(cpu)}}),
                [cpu](int s) { return burst(s) + noise(10 + cpu, s) * 0.01 * cpu; });
        store.setMetadata({{"busy", {MetricType::Gauge, "seconds", "How busy"}}});
        const auto movement = ask(QStringLiteral("asked"));
        QVERIFY(movement);
        QCOMPARE(names(*movement), QStringList{"busy"});
        const MovedMetric &metric = movement->metrics[0];
        QCOMPARE(int(metric.count), 20);
        QCOMPARE(metric.series.size(), MovedMetric::kMostOfOne);
        QCOMPARE(metric.series[0].labels->get("cpu"), std::string_view("0"));
        QCOMPARE(metric.unit, std::string("seconds"));
        QCOMPARE(metric.help, std::string("How busy"));
    }

    void theSeriesItselfIsLeftOut()
    {
        add(Labels::of("asked_total", {{"mode", "a"}}),
            [n = 0.0](int s) mutable { return n += burst(s) + noise(7, s) * 0.1; });
        add(Labels::of("asked_total", {{"mode", "b"}}),
            [n = 0.0](int s) mutable { return n += burst(s) + noise(8, s) * 0.1; });
        const auto one = ask(QStringLiteral("rate(asked_total[5s])"), Labels{{"mode", "a"}});
        QVERIFY(one);
        QCOMPARE(one->smoothedMs, 5000);
        QCOMPARE(names(*one), (QStringList{"asked", "asked_total"}));
        QCOMPARE(int(one->metrics[1].count), 1);
        QCOMPARE(one->metrics[1].series[0].labels->get("mode"), std::string_view("b"));
        QVERIFY(one->metrics[1].series[0].correlation > 0.95);
        // A sum isn't any of its series.
        const auto sum = ask(QStringLiteral("sum(rate(asked_total[5s]))"));
        QVERIFY(sum);
        const auto parts = std::find_if(sum->metrics.begin(), sum->metrics.end(),
                                        [](const MovedMetric &metric) { return metric.name == "asked_total"; });
        QVERIFY(parts != sum->metrics.end());
        QCOMPARE(int(parts->count), 2);
    }

    void groupsThatChangedMost()
    {
        const auto name = [](const char *group) { return std::string(group); };
        for (const char *group : {"make", "shell"}) {
            const double most = group == name("make") ? 1.5 : 0.1;
            for (const char *mode : {"user", "system"})
                add(Labels::of("namedprocess_namegroup_cpu_seconds_total", {{"groupname", group}, {"mode", mode}}),
                    [most, n = 0.0](int s) mutable { return n += burst(s) * most / 2; });
            add(Labels::of("namedprocess_namegroup_memory_bytes", {{"groupname", group}, {"memtype", "resident"}}),
                [](int) { return 1e6; });
        }
        add(Labels::of("container_memory_working_set_bytes", {{"id", "/"}}), [](int s) { return burst(s); });
        for (int second = 299; second < kSeconds; ++second) // came with the burst
            store.add(Labels::of("container_memory_working_set_bytes", {{"name", "db"}}), kStart + second * 1000, 7e6);
        const auto movement = ask(QStringLiteral("asked"));
        QVERIFY(movement);
        QCOMPARE(int(movement->groups.size()), 3);
        const GroupChange &container = movement->groups[0];
        QCOMPARE(container.name, std::string("db"));
        QVERIFY(container.kind == GroupChange::Kind::Container && !container.isRate);
        QCOMPARE(container.before, 0.0);
        QCOMPARE(container.at, 7e6);
        QCOMPARE(movement->groups[1].name, std::string("make"));
        QVERIFY(std::abs(movement->groups[1].at - 1.5) < 1e-6 && movement->groups[1].isRate);
        QCOMPARE(movement->groups[2].name, std::string("shell"));
    }

    void aControlGroupIsWhatItsPartsAreNot()
    {
        const std::pair<const char *, double> groups[] = {{"/a.slice", 1.75},
                                                          {"/a.slice/one.service", 1},
                                                          {"/a.slice/b.slice/two.service", 0.5},
                                                          {"/a.slice/b.slice", 0.5},
                                                          {"/a.slice-not", 0.25}};
        for (const auto &[id, most] : groups)
            add(Labels::of("container_cpu_usage_seconds_total", {{"id", id}}),
                [most = most, n = 0.0](int s) mutable { return n += burst(s) * most; });
        const auto movement = ask(QStringLiteral("asked"));
        QVERIFY(movement);
        std::map<std::string, double> at;
        for (const GroupChange &group : movement->groups) {
            if (group.at > 1e-6)
                at[group.name] = std::round(group.at * 1e6) / 1e6;
        }
        const std::map<std::string, double> expected{{"/a.slice", 0.25},
                                                     {"/a.slice/one.service", 1},
                                                     {"/a.slice/b.slice/two.service", 0.5},
                                                     {"/a.slice-not", 0.25}};
        QVERIFY(at == expected);
    }

    void aConstantSeriesMovesWithNothing()
    {
        add(Labels::of("constant"), [](int) { return 1; });
        const auto movement = ask(QStringLiteral("constant"));
        QVERIFY(movement && movement->isConstant);
        QVERIFY(movement->metrics.empty());
        QVERIFY(!movement->departure.spreads);
    }

    void theWindowEndsWhereSamplesDo()
    {
        MovementQuery query;
        query.expr = QStringLiteral("asked");
        const auto movement = movementAt(engine, query, {});
        QVERIFY(movement);
        QCOMPARE(movement->t, kStart + 600'000);
        QCOMPARE(movement->to, movement->t);
        QCOMPARE(movement->from, movement->t - 300'000);
        query.beforeMs = query.afterMs = 1'800'000;
        QCOMPARE(movementAt(engine, query, {})->stepMs, 10'000);
    }

    void aYoungSeriesIsComparedSinceItBegan()
    {
        for (int second = 250; second < kSeconds; ++second)
            store.add(Labels::of("young"), kStart + second * 1000, burst(second) + noise(9, second) * 0.05);
        const auto movement = ask(QStringLiteral("young"));
        QVERIFY(movement);
        QCOMPARE(movement->from, kStart + 250'000);
        QCOMPARE(movement->values.size(), 351);
        QCOMPARE(names(*movement), QStringList{"asked"});
        for (int second = 595; second < kSeconds; ++second)
            store.add(Labels::of("newborn"), kStart + second * 1000, second % 2);
        MovementQuery query;
        query.expr = QStringLiteral("newborn");
        const auto few = movementAt(engine, query, {});
        QVERIFY(few && !few->isConstant && few->metrics.empty());
        QCOMPARE(int(few->compared), 0);
    }

    void mistakesAreTold_data()
    {
        QTest::addColumn<MovementQuery>("query");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("place");
        const auto query = [](const char *expr, Timestamp t = kStart + 305'000) {
            MovementQuery q;
            q.expr = QString::fromLatin1(expr);
            q.t = t;
            return q;
        };
        const int invalid = int(ErrorKind::Invalid);
        QTest::newRow("no expression") << query("sum(") << invalid << "1:5";
        QTest::newRow("no vector") << query("1") << invalid << "";
        QTest::newRow("the future") << query("asked", kStart + 601'000) << invalid << "/t";
        QTest::newRow("before everything") << query("asked", kStart - 500'000) << int(ErrorKind::NotFound) << "";
        QTest::newRow("no such metric") << query("nothing") << int(ErrorKind::NotFound) << "";
        MovementQuery wrong = query("asked");
        wrong.labels = Labels{{"a", "b"}};
        QTest::newRow("no such series") << wrong << int(ErrorKind::NotFound) << "";
        wrong = query("asked");
        wrong.beforeMs = 1;
        QTest::newRow("too short") << wrong << invalid << "/beforeMs";
        wrong = query("asked");
        wrong.stepMs = 100'000;
        QTest::newRow("too coarse") << wrong << invalid << "/stepMs";
        QTest::newRow("several series") << query("{__name__=~\"asked|twin\"}") << invalid << "/labels";
    }
    void mistakesAreTold()
    {
        add(Labels::of("twin"), [](int s) { return s; });
        QFETCH(MovementQuery, query);
        QFETCH(QString, place);
        const auto movement = movementAt(engine, query, {});
        QVERIFY(!movement);
        QTEST(int(movement.error().kind), "kind");
        QCOMPARE(movement.error().place.toString(), place);
    }

    void limitsEndIt()
    {
        QueryOptions options;
        options.cancelled = std::make_shared<std::atomic<bool>>(true);
        QCOMPARE(ask(QStringLiteral("asked"), {}, options).error().kind, ErrorKind::Unavailable);
        options.cancelled.reset();
        options.maxSamples = 100;
        QCOMPARE(ask(QStringLiteral("asked"), {}, options).error().kind, ErrorKind::TooLarge);
        MovementQuery query;
        query.expr = QStringLiteral("long");
        query.beforeMs = 9'900'000;
        query.stepMs = 1000;
        for (int second = 0; second < 10'000; ++second)
            store.add(Labels::of("long"), kStart + second * 1000, second % 7);
        for (int i = 0; i < 2100; ++i)
            store.add(Labels::of("more", {{"i", std::to_string(i)}}), kStart + 9'990'000, i);
        const auto movement = movementAt(engine, query, {});
        QVERIFY(!movement);
        QCOMPARE(movement.error().kind, ErrorKind::TooLarge);
        QVERIFY(movement.error().message.contains(QLatin1String("20000000")));
    }

private:
    MemoryStore store;
    Engine engine{store};
};

BELFRY_TEST(TestMovement)

#include "tst_movement.moc"
