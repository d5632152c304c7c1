// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/models/live_series_fixture.h"

using namespace belfry;

/// Histories, pieces of the past in place of the present, and what was earlier beside it.
class TestLiveSeriesPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

BELFRY_TEST(TestLiveSeriesPast)
#include "tst_live_series_past.moc"
