// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/models/live_series_fixture.h"

#include <cmath>

using namespace belfry;

/// What comes in while one looks.
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

    void oneIsShownAloneWhileOthersHaveJustGone()
    {
        LiveSeriesFixture f(0);
        QTRY_COMPARE(f.source.fakeSeries.subscriptions.size(), 1U);
        f.push(kStart, seriesList({mode("a"), mode("b"), mode("c")}), {1, 2, 3});
        QTRY_COMPARE(f.series.legend()->count(), 3);
        f.push(kStart + 1000, seriesList({mode("b")}), {2});
        QCOMPARE(f.series.legend()->count(), 3); // it hasn't heard of that yet
        f.series.isolate(0);
        QCOMPARE(f.series.hiddenCount(), 0);
        QTRY_COMPARE(f.series.legend()->count(), 1);
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
};

BELFRY_TEST(TestLiveSeries)
#include "tst_live_series.moc"
