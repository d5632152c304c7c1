// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/live_series.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>

using namespace belfry;

namespace {

const QString kExpr = QStringLiteral("rate(x[5s])");
const QString kOther = QStringLiteral("rate(y[5s])");
constexpr Timestamp kStart = 1'700'000'000'000;

Labels mode(const char *value)
{
    return Labels{{"mode", value}};
}

std::vector<Sample> samples(Timestamp from, int count, Timestamp step, double value)
{
    std::vector<Sample> list;
    for (int i = 0; i < count; ++i)
        list.push_back({from + i * step, value + i});
    return list;
}

QVariantList queries(const QString &expr = kExpr, const char *legend = "{{mode}}")
{
    return {QVariantMap{{QStringLiteral("expr"), expr}, {QStringLiteral("legend"), QString::fromLatin1(legend)}}};
}

/// A series with its source, subscribed.
struct LiveSeriesFixture {
    FakeSource source;
    LiveSeries series;
    QAbstractItemModelTester tester{series.legend(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy updated{&series, &LiveSeries::updated};
    QSignalSpy seriesChanged{&series, &LiveSeries::seriesChanged};

    explicit LiveSeriesFixture(qint64 rangeMs = 60'000)
    {
        series.setRangeMs(rangeMs);
        series.setQueries(queries());
        series.setSource(&source);
    }
    bool ready() const
    {
        return source.fakeSeries.subscriptions.size() == std::size_t(series.queries().size()) && updated.size() > 0;
    }
    void push(Timestamp t, const SeriesListPtr &list, std::vector<double> values)
    {
        source.fakeSeries.push(kExpr, livePoint(t, list, std::move(values)));
    }
};

} // namespace

class TestLiveSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyThenPointsWithoutASeam()
    {
        LiveSeriesFixture f;
        f.source.fakeSeries.histories[kExpr] =
            matrix({{mode("system"), samples(kStart, 10, 1000, 0)}, {mode("user"), samples(kStart, 10, 1000, 100)}});
        QTRY_VERIFY(f.ready());
        QTRY_COMPARE(f.series.count(), 2);
        QCOMPARE(f.series.name(0), QStringLiteral("system"));
        QCOMPARE(f.series.name(1), QStringLiteral("user"));
        QCOMPARE(f.series.state(), LiveSeries::Live);
        // Live points name the series in another order.
        f.push(kStart + 10'000, seriesList({mode("user"), mode("system")}), {7, 3});
        QCOMPARE(f.series.ring(0).size(), 11U);
        QCOMPARE(f.series.last(0), 3.0);
        QCOMPARE(f.series.last(1), 7.0);
        QCOMPARE(f.series.newestMs(), kStart + 10'000);
        QCOMPARE(f.series.minimum(1), 7.0);
        QCOMPARE(f.series.maximum(1), 109.0);
        QVERIFY(std::isnan(f.series.last(2)));
    }

    void whatWasEarlierStandsBesideWhatIs()
    {
        const QString before = QStringLiteral("rate(x[5s] offset 1d)");
        LiveSeriesFixture f;
        f.source.fakeSeries.histories[kExpr] =
            matrix({{mode("system"), samples(kStart, 3, 1000, 0)}, {mode("user"), samples(kStart, 3, 1000, 100)}});
        f.source.fakeSeries.histories[before] = matrix({{mode("user"), samples(kStart, 3, 1000, 50)}});
        QTRY_COMPARE(f.series.count(), 2);
        f.series.setCompareMs(86'400'000);
        QTRY_COMPARE(f.series.count(), 3);
        QCOMPARE(f.series.legend()->count(), 2);
        QVERIFY(!f.series.isEarlier(1) && f.series.isEarlier(2));
        QCOMPARE(f.series.colorIndex(2), f.series.colorIndex(1)); // the user's
        QCOMPARE(f.series.last(2), 52.0);
        const QVariantList values = f.series.valuesAt(kStart + 2000);
        QCOMPARE(values.size(), 3);
        QCOMPARE(values[1].toMap().value(QStringLiteral("name")).toString(), QStringLiteral("user, earlier"));
        f.series.isolate(0);
        QCOMPARE(f.series.hiddenCount(), 1);
        QVERIFY(f.series.hidden(1) && f.series.hidden(2));
        f.series.setCompareMs(0);
        QTRY_COMPARE(f.series.count(), 2);
    }

    void whatWasEarlierHasItsColourWhereNothingIs()
    {
        LiveSeriesFixture f;
        f.source.fakeSeries.histories[QStringLiteral("rate(x[5s] offset 1d)")] =
            matrix({{mode("system"), samples(kStart, 3, 1000, 0)}, {mode("user"), samples(kStart, 3, 1000, 50)}});
        f.series.setCompareMs(86'400'000);
        QTRY_COMPARE(f.series.count(), 2);
        QVERIFY(f.series.isEarlier(0));
        QCOMPARE(f.series.colorIndex(0), 0);
        QCOMPARE(f.series.colorIndex(1), 1);
    }

    void announcesOncePerTickAndSeriesOnlyWhenTheyChange()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        const auto list = seriesList({mode("user")});
        f.push(kStart, list, {1});
        QTRY_COMPARE(f.seriesChanged.size(), 1);
        const auto updates = f.updated.size();
        const quint64 generation = f.series.generation();
        for (int i = 1; i <= 3; ++i) {
            f.push(kStart + i * 1000, list, {double(i)});
            QTRY_COMPARE(f.updated.size(), updates + i);
        }
        QCOMPARE(f.seriesChanged.size(), 1);
        QCOMPARE(f.series.generation(), generation);
        QCOMPARE(f.series.ring(0).total(), 4U);
    }

    void aSeriesThatEndsLeavesAGapAndLaterGoes()
    {
        LiveSeriesFixture f(10'000);
        QTRY_VERIFY(f.ready());
        f.push(kStart, seriesList({mode("a"), mode("b")}), {1, 2});
        const auto only = seriesList({mode("b")});
        f.push(kStart + 1000, only, {3});
        QVERIFY(isStale(f.series.ring(0).newest().v));
        QVERIFY(std::isnan(f.series.last(0)));
        QCOMPARE(f.series.last(1), 3.0);
        QCOMPARE(f.series.colorIndex(1), 1);
        for (int i = 2; i <= 15; ++i)
            f.push(kStart + i * 1000, only, {double(i)});
        QTRY_COMPARE(f.series.count(), 1);
        QCOMPARE(f.series.name(0), QStringLiteral("b"));
        QCOMPARE(f.series.colorIndex(0), 1);
        // And it goes on in the right place.
        f.push(kStart + 16'000, only, {99});
        QCOMPARE(f.series.last(0), 99.0);
    }

    void coloursAreTheQueriesWhoeverAnswersFirst()
    {
        LiveSeriesFixture f;
        f.series.setQueries(queries(kExpr, "read") + queries(kOther, "written"));
        QTRY_VERIFY(f.ready());
        f.source.fakeSeries.push(kOther, livePoint(kStart, seriesList({Labels()}), {2}));
        f.push(kStart, seriesList({Labels()}), {1});
        QTRY_COMPARE(f.series.count(), 2);
        QCOMPARE(f.series.name(0), QStringLiteral("read"));
        QCOMPARE(f.series.colorIndex(0), 0);
        QCOMPARE(f.series.colorIndex(1), 1);
    }

    void aClockSetBackBeginsAnew()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        const auto list = seriesList({mode("user")});
        f.push(kStart + 100'000, list, {1});
        f.push(kStart, list, {2});
        f.push(kStart + 1000, list, {3});
        QCOMPARE(f.series.newestMs(), kStart + 1000);
        QCOMPARE(f.series.ring(0).size(), 2U);
        QCOMPARE(f.series.last(0), 3.0);
    }

    void missingTicksAreAGap()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        const auto list = seriesList({mode("a")});
        f.push(kStart, list, {1});
        f.push(kStart + 20'000, list, {2});
        QCOMPARE(f.series.ring(0).size(), 3U);
        QVERIFY(isStale(f.series.ring(0).at(1).v));
        f.push(kStart + 21'000, list, {staleMarker()});
        QVERIFY(std::isnan(f.series.last(0)));
        f.source.fakeSeries.pushGap(kExpr, kStart + 22'000, kStart + 25'000);
        f.push(kStart + 26'000, list, {4});
        QCOMPARE(f.series.last(0), 4.0);
    }

    void historyWithAHoleHasAGap()
    {
        LiveSeriesFixture f;
        auto list = samples(kStart, 5, 1000, 0);
        const auto later = samples(kStart + 10'000, 5, 1000, 0);
        list.insert(list.end(), later.begin(), later.end());
        f.source.fakeSeries.histories[kExpr] = matrix({{mode("a"), list}});
        QTRY_COMPARE(f.series.count(), 1);
        QCOMPARE(f.series.ring(0).size(), 11U);
        QVERIFY(isStale(f.series.ring(0).at(5).v));
    }

    void aReconnectReplacesWhatWasThere()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kStart, seriesList({mode("a"), mode("b")}), {1, 2});
        QTRY_COMPARE(f.series.count(), 2);
        f.source.fakeSeries.pushHistory(kExpr, matrix({{mode("b"), samples(kStart, 30, 1000, 5)}}));
        QTRY_COMPARE(f.series.count(), 1);
        QCOMPARE(f.series.ring(0).size(), 30U);
        f.push(kStart + 30'000, seriesList({mode("a"), mode("b")}), {1, 2});
        QCOMPARE(f.series.name(1), QStringLiteral("a"));
        QCOMPARE(f.series.last(0), 2.0);
        QCOMPARE(f.series.last(1), 1.0);
    }

    void aLongRangeHasAWiderStep()
    {
        LiveSeriesFixture f(24 * 3'600'000);
        QTRY_VERIFY(f.ready());
        QCOMPARE(f.source.fakeSeries.subscriptions[0]->request().maxPoints, 900);
        QCOMPARE(f.series.resolutionMs(), 96'000);
        const auto list = seriesList({mode("a")});
        const Timestamp bucket = kStart / 96'000 * 96'000;
        for (int i = 0; i < 200; ++i)
            f.push(bucket + i * 1000, list, {double(i)});
        QCOMPARE(f.series.ring(0).size(), 3U);
        QCOMPARE(f.series.last(0), 199.0);
    }

    void withoutARangeOnlyTheNewestCounts()
    {
        LiveSeriesFixture f(0);
        QTRY_COMPARE(f.source.fakeSeries.subscriptions.size(), 1U);
        QCOMPARE(f.source.fakeSeries.subscriptions[0]->request().historyMs, 0);
        f.push(kStart, seriesList({mode("a"), mode("b")}), {1, 2});
        f.push(kStart + 1000, seriesList({mode("b")}), {3});
        QCOMPARE(f.series.count(), 1);
        QCOMPARE(f.series.ring(0).size(), 1U);
        QCOMPARE(f.series.last(0), 3.0);
    }

    void queriesKeepTheirOrder()
    {
        LiveSeriesFixture f;
        const QString second = QStringLiteral("y");
        f.series.setQueries(queries() + queries(second, "two"));
        QTRY_COMPARE(f.source.fakeSeries.subscriptions.size(), 2U);
        f.source.fakeSeries.push(second, livePoint(kStart, seriesList({Labels{}}), {9}));
        f.push(kStart, seriesList({mode("a"), mode("b")}), {1, 2});
        QCOMPARE(f.series.name(2), QStringLiteral("two"));
        QCOMPARE(f.series.query(2), 1);
        f.source.fakeSeries.push(second, livePoint(kStart + 1000, seriesList({Labels{}}), {10}));
        QCOMPARE(f.series.lastOfQuery(1), 10.0);
        QCOMPARE(f.series.lastOfQuery(0), 1.0);
        QVERIFY(std::isnan(f.series.lastOfQuery(5)));
    }

    void tooManySeriesAreLeftOutAndCounted()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        std::vector<Labels> many;
        for (int i = 0; i < LiveSeries::kMaxSeries + 5; ++i)
            many.push_back(mode(std::to_string(i).c_str()));
        f.push(kStart, seriesList(many), std::vector<double>(many.size(), 1));
        QTRY_COMPARE(f.series.omitted(), 5);
        QCOMPARE(f.series.count(), int(LiveSeries::kMaxSeries));
    }

    void theLegendReadsTheNewestValues()
    {
        LiveSeriesFixture f;
        f.series.setUnit(QStringLiteral("bps"));
        QTRY_VERIFY(f.ready());
        const auto list = seriesList({mode("in"), mode("out")});
        f.push(kStart, list, {71.2e6, 15e6});
        QTRY_COMPARE(f.series.legend()->count(), 2);
        SeriesLegendModel &legend = *f.series.legend();
        QCOMPARE(legend.data(legend.index(0), SeriesLegendModel::NumberRole), QVariant(QStringLiteral("71.2")));
        QCOMPARE(legend.data(legend.index(0), SeriesLegendModel::UnitRole), QVariant(QStringLiteral("Mbit/s")));
        QSignalSpy changed(&legend, &QAbstractItemModel::dataChanged);
        f.push(kStart + 1000, list, {71.21e6, 16e6});
        QTRY_COMPARE(changed.size(), 1); // the first reads the same
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    }

    void valuesAtATimeLargestFirst()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        const auto list = seriesList({mode("a"), mode("b")});
        f.push(kStart, list, {1, 2});
        f.push(kStart + 1000, list, {3, staleMarker()});
        const QVariantList at = f.series.valuesAt(kStart + 500);
        QCOMPARE(at.size(), 2);
        QCOMPARE(at[0].toMap()[QStringLiteral("name")].toString(), QStringLiteral("b"));
        QCOMPARE(at[0].toMap()[QStringLiteral("text")].toString(), QStringLiteral("2"));
        QCOMPARE(f.series.valuesAt(kStart + 1500).size(), 1);
        QCOMPARE(f.series.valuesAt(kStart - 1).size(), 0);
    }

    void otherQueriesBeginAnew()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kStart, seriesList({mode("a")}), {1});
        QTRY_COMPARE(f.series.count(), 1);
        f.series.setQueries(queries(QStringLiteral("other")));
        QCOMPARE(f.series.count(), 0);
        QTRY_COMPARE(f.source.fakeSeries.of(QStringLiteral("other")).size(), 1U);
        QVERIFY(f.source.fakeSeries.of(kExpr).empty());
    }

    void hiddenItKeepsWhatItHas()
    {
        LiveSeriesFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kStart, seriesList({mode("a")}), {1});
        QTRY_COMPARE(f.series.count(), 1);
        f.series.setActive(false);
        QVERIFY(f.source.fakeSeries.subscriptions.empty());
        QCOMPARE(f.series.count(), 1);
        f.series.setActive(true);
        QTRY_COMPARE(f.source.fakeSeries.subscriptions.size(), 1U);
    }

    void aPieceOfThePastTakesTheLivePicturesPlace()
    {
        LiveSeriesFixture f;
        f.source.fakeSeries.histories[kExpr] = matrix({{mode("user"), samples(kStart - 59'000, 60, 1000, 1)}});
        QTRY_VERIFY(f.ready());
        QTRY_COMPARE(f.series.count(), 1);
        const Timestamp end = kStart - 600'000;
        f.source.fakeSeries.answers[kExpr] = matrix(
            {{mode("user"), samples(end - 30'000, 31, 1000, 5)}, {mode("idle"), samples(end - 10'000, 5, 1000, 0)}});
        f.series.setRangeMs(30'000);
        f.series.setEndMs(end);
        QCOMPARE(f.series.newestMs(), end);
        QCOMPARE(f.series.count(), 1); // what there is stays until the answer
        QTRY_COMPARE(f.series.count(), 2);
        QCOMPARE(f.series.last(f.series.name(0) == QLatin1String("user") ? 0 : 1), 35.0);
        QCOMPARE(f.series.newestMs(), end);
        const SampleRing &ring = f.series.ring(0);
        QVERIFY(ring.capacity() >= 31);
        QCOMPARE(f.source.fakeSeries.subscriptions.size(), 0U);

        f.series.setEndMs(0);
        QCOMPARE(f.series.newestMs(), end);
        QTRY_COMPARE(f.source.fakeSeries.subscriptions.size(), 1U);
        QTRY_COMPARE(f.series.count(), 1);
        QCOMPARE(f.series.newestMs(), kStart);
        f.push(kStart + 1000, seriesList({mode("user")}), {99});
        QTRY_COMPARE(f.series.last(0), 99.0);
    }

    void valuesAreWrittenForOthers()
    {
        LiveSeriesFixture f;
        f.source.fakeSeries.histories[kExpr] = matrix(
            {{mode("user"), {{kStart - 2000, 1.5}, {kStart, 2}}}, {mode("a, b"), {{kStart - 1000, 7}, {kStart, 0.1}}}});
        QTRY_VERIFY(f.ready());
        QTRY_COMPARE(f.series.count(), 2);
        QCOMPARE(f.series.csv(), QStringLiteral("Time,user,\"a, b\"\r\n"
                                                "2023-11-14T22:13:18Z,1.5,\r\n"
                                                "2023-11-14T22:13:19Z,,7\r\n"
                                                "2023-11-14T22:13:20Z,2,0.1\r\n"));
    }

    /// A gauge: one value, and the instant goes a second back.
    void anEarlierInstantTakesALaterOnesPlace()
    {
        LiveSeriesFixture f(0);
        const auto valueOf = [](double value) { return matrix({{mode("user"), {{kStart, value}}}}); };
        f.source.fakeSeries.answers[kExpr] = valueOf(2);
        f.series.setEndMs(kStart);
        QTRY_COMPARE(f.series.count(), 1);
        QTRY_COMPARE(f.series.last(0), 2.0);
        f.source.fakeSeries.answers[kExpr] = valueOf(1);
        f.series.setEndMs(kStart - 1000);
        QTRY_COMPARE(f.series.last(0), 1.0);
    }
};

BELFRY_TEST(TestLiveSeries)
#include "tst_live_series.moc"
