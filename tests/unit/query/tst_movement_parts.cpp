// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/sample.h"
#include "program/test_class.h"
#include "query/explain/departure.h"
#include "query/explain/expression_reads.h"
#include "query/explain/grid_values.h"
#include "query/parser.h"

#include <cmath>
#include <limits>

using namespace belfry;
using explain::Reading;

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr Timestamp kFirst = 1'790'000'000'000;

QString texts(const std::vector<double> &values)
{
    QStringList all;
    for (const double value : values)
        all << (std::isnan(value) ? QStringLiteral("-") : QString::number(value));
    return all.join(u' ');
}

} // namespace

/// What a comparison of series stands on: values at instants, and how unusual one is.
class TestMovementParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreReadAtInstants_data()
    {
        QTest::addColumn<bool>("rate");
        QTest::addColumn<QList<double>>("times");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QString>("read");
        const double stale = staleMarker();
        QTest::newRow("each instant its sample")
            << false << QList<double>{0, 1, 2} << QList<double>{3, 4, 5} << "3 4 5 5";
        QTest::newRow("the newest stands for later") << false << QList<double>{-1} << QList<double>{3} << "3 3 3 3";
        QTest::newRow("not for ever") << false << QList<double>{-119} << QList<double>{3} << "3 3 - -";
        QTest::newRow("nothing before the first") << false << QList<double>{1.5} << QList<double>{3} << "- - 3 3";
        QTest::newRow("an ended series") << false << QList<double>{0, 1} << QList<double>{3, stale} << "3 - - -";
        QTest::newRow("what is no number")
            << false << QList<double>{0, 1, 2} << QList<double>{3, kNothing, 1} << "3 - 1 1";
        QTest::newRow("infinities") << false << QList<double>{0, 1} << QList<double>{3, HUGE_VAL} << "3 - - -";
        QTest::newRow("a rate needs two") << true << QList<double>{0, 1, 2} << QList<double>{3, 5, 9} << "- 2 4 4";
        QTest::newRow("a counter that begins again")
            << true << QList<double>{-1, 0, 1} << QList<double>{8, 9, 2} << "1 2 2 2";
        QTest::newRow("a rate over several seconds")
            << true << QList<double>{-8, 2} << QList<double>{0, 20} << "- - 2 2";
        QTest::newRow("several samples between instants")
            << false << QList<double>{0.2, 0.5, 0.9} << QList<double>{1, 2, 3} << "- 3 3 3";
    }
    void valuesAreReadAtInstants()
    {
        QFETCH(bool, rate);
        QFETCH(QList<double>, times);
        QFETCH(QList<double>, values);
        std::vector<Sample> samples;
        for (qsizetype i = 0; i < times.size(); ++i)
            samples.push_back({kFirst + Timestamp(times[i] * 1000), values[i]});
        std::vector<double> out;
        explain::readValues(samples, rate ? Reading::Rate : Reading::Value, {kFirst, 1000, 4}, out);
        QTEST(texts(out), "read");
    }

    void countersAreKnown_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<int>("type");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<bool>("rate");
        const QList<double> up{1, 2, 3, 4};
        const QList<double> down{1, 2, 1, 2, 3};
        QTest::newRow("by type") << "x" << int(MetricType::Counter) << down << true;
        QTest::newRow("a gauge that rises") << "x_total" << int(MetricType::Gauge) << up << false;
        QTest::newRow("by name") << "x_total" << int(MetricType::Unknown) << down << true;
        QTest::newRow("a sum") << "x_sum" << int(MetricType::Histogram) << down << true;
        QTest::newRow("by what it does") << "node_vmstat_pgfault" << int(MetricType::Unknown) << up << true;
        QTest::newRow("what falls is none") << "x" << int(MetricType::Unknown) << down << false;
        QTest::newRow("one that rises once") << "x" << int(MetricType::Unknown) << QList<double>{1, 1, 2, 2} << false;
    }
    void countersAreKnown()
    {
        QFETCH(QString, metric);
        QFETCH(int, type);
        QFETCH(QList<double>, values);
        std::vector<Sample> samples;
        for (const double value : values)
            samples.push_back({Timestamp(samples.size()) * 1000, value});
        QTEST(explain::readingOf(metric.toStdString(), MetricType(type), samples) == Reading::Rate, "rate");
    }

    void valuesAreAveraged()
    {
        std::vector<double> values{2, 4, 6, kNothing, 8, 10};
        std::vector<double> scratch;
        explain::smooth(values, 3, scratch);
        QCOMPARE(texts(values), QStringLiteral("2 3 4 - 7 9"));
    }

    void aSpikeStaysInThePicture()
    {
        std::vector<double> values(1000, 1);
        values[503] = 9;
        values[900] = kNothing;
        const std::vector<double> few = explain::thinned(values, 1, 10);
        QCOMPARE(texts(few), QStringLiteral("1 1 1 1 1 9 1 1 1 1"));
        QVERIFY(isStale(explain::thinned(std::vector<double>(5, kNothing), 0, 2)[0]));
    }

    void departureIsInSpreads()
    {
        explain::DepartureMeter meter;
        // median 3, distances 2 1 0 1 2: their median is 1
        const auto departure = meter.measure(std::vector<double>{1, 2, 3, 4, 5, 13, 99}, 5);
        QVERIFY(departure);
        QCOMPARE(departure->usual, 3.0);
        QCOMPARE(departure->value, 13.0);
        QCOMPARE(departure->spreads.value_or(0), 10 / 1.4826);
        // mostly the same: by the mean distance, 1
        const auto few = meter.measure(std::vector<double>{7, 7, 7, 11, 8}, 4);
        QCOMPARE(few->spreads.value_or(0), 1 / 1.2533);
        const auto constant = meter.measure(std::vector<double>{7, 7, 7, 8}, 3);
        QVERIFY(constant && !constant->spreads);
        QVERIFY(!meter.measure(std::vector<double>{7, 7, kNothing}, 2));
        QVERIFY(!meter.measure(std::vector<double>{kNothing, 7}, 1));
    }

    void windowsOfExpressions_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("selectors");
        QTest::newRow("none") << "a + b" << 0 << 2;
        QTest::newRow("rate") << "rate(a[1m])" << 60 << 1;
        QTest::newRow("the longest") << "sum(rate(a[10s])) / avg_over_time(b[30s])" << 30 << 2;
        QTest::newRow("of the newest alone") << "irate(a[1m]) + last_over_time(b[5m])" << 0 << 2;
    }
    void windowsOfExpressions()
    {
        QFETCH(QString, expr);
        const auto parsed = parseQuery(expr);
        QVERIFY(parsed);
        const explain::ExpressionReads reads = explain::readsOf(*(*parsed)->root);
        QTEST(int(reads.smoothedMs / 1000), "seconds");
        QTEST(int(reads.selectors.size()), "selectors");
    }
};

BELFRY_TEST(TestMovementParts)
#include "tst_movement_parts.moc"
