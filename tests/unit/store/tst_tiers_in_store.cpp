// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

#include <QDir>
#include <QFile>

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr Timestamp kAligned = 1'699'999'200'000; // where buckets of every width begin

/// Ticks first … last, a second apart, of a counter that is reset every 70 s and a gauge.
void fill(StoreUnderTest &under, int first, int last)
{
    static const auto list = listOf({"a", "b"}, "m_total");
    for (int i = first; i <= last; ++i) {
        under.clock.set(kAligned + i * 1000);
        under.store->append(frameOf(list, kAligned + i * 1000, {double(i % 70 * 3), double(i * 37 % 50) / 4}));
        if (i % 200 == 0)
            under.store->flush(); // so many may wait
    }
    under.store->flush();
}

Selected ask(const StoreUnderTest &under, SelectHints hints)
{
    hints.to = hints.to == 0 ? 1LL << 50 : hints.to;
    auto found = under.store->select(hints, {});
    return found ? std::move(*found) : Selected();
}

SelectHints asBuckets(Tier tier)
{
    SelectHints hints{.step = bucketWidth(tier), .range = bucketWidth(tier)};
    hints.resolution = Resolution::Auto;
    hints.buckets = true;
    return hints;
}

std::uint64_t valuesIn(const SeriesData &series)
{
    std::uint64_t count = series.samples.size();
    for (const TierBucket &bucket : series.buckets)
        count += bucket.count;
    return count;
}

} // namespace

class TestTiersInStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsEachTierAsTheOneBelowFills()
    {
        StoreUnderTest under(smallTiers());
        QVERIFY(under.open());
        fill(under, 1, 600);
        QVERIFY(under.store->sealNow());
        const ArchiveTotals archive = under.store->stats().archive;
        QCOMPARE(archive[0].blocks, 10);
        QCOMPARE(archive[1].blocks, 10);
        QCOMPARE(archive[2].blocks, 3);
        QCOMPARE(archive[3].blocks, 1);
        QCOMPARE(archive[1].samples, 2 * 60); // buckets
        QCOMPARE(archive[2].newest.value(), 9U);
        QCOMPARE(archive[3].newest.value(), 6U);
    }

    void answersFromTheTierThatFitsTheStep_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("buckets");
        QTest::newRow("raw") << 0 << 0;
        QTest::newRow("10s") << 1 << 65;
        QTest::newRow("1m") << 2 << 11;
        QTest::newRow("15m") << 3 << 1;
    }

    void answersFromTheTierThatFitsTheStep()
    {
        QFETCH(int, tier);
        QFETCH(int, buckets);
        StoreUnderTest under(smallTiers());
        QVERIFY(under.open());
        fill(under, 1, 650);
        QVERIFY(under.store->sealNow());
        fill(under, 651, 670); // these are in memory alone
        const Selected found = ask(under, asBuckets(Tier(tier)));
        QCOMPARE(int(found.tier), tier);
        QCOMPARE(found.series.size(), 2U);
        for (const SeriesData &series : found.series)
            QCOMPARE(valuesIn(series), 670U);
        QCOMPARE(int(found.series[0].buckets.size()), buckets);
    }

    void lastValueStandsForABucket()
    {
        StoreUnderTest under(smallTiers());
        QVERIFY(under.open());
        fill(under, 1, 180);
        QVERIFY(under.store->sealNow());
        SelectHints hints{.step = 60'000};
        hints.resolution = Resolution::Auto;
        const Selected found = ask(under, hints);
        QCOMPARE(int(found.tier), int(Tier::Minute));
        QCOMPARE(describe(found.series[0].samples),
                 describe({{kAligned + 60'000, 180}, {kAligned + 120'000, 150}, {kAligned + 180'000, 120}}));
        hints.newestOnly = true;
        hints.to = kAligned + 130'000;
        QCOMPARE(describe(ask(under, hints).series[0].samples), describe({{kAligned + 120'000, 150}}));
    }

    void coarserTiersAnswerWhereSamplesHaveExpired()
    {
        StoreOptions options = smallTiers();
        options.retention[0].ageMs = 120'000;
        options.retention[1].ageMs = 300'000;
        StoreUnderTest under(options);
        QVERIFY(under.open());
        fill(under, 1, 600);
        QVERIFY(under.store->sealNow());
        under.close(); // nothing may come from memory
        QVERIFY(under.open());
        QVERIFY(under.store->stats().raw().from > kAligned + 400'000);
        QVERIFY(under.store->stats().archive[1].from > kAligned + 240'000);
        SelectHints hints;
        hints.buckets = true;
        const Selected all = ask(under, hints);
        QCOMPARE(int(all.tier), int(Tier::Minute));
        QCOMPARE(valuesIn(all.series[0]), 600U);
        QVERIFY(all.series[0].samples.size() >= 120);
        hints.from = kAligned + 360'000; // a minute block reaches over where the finer ones begin
        QCOMPARE(int(ask(under, hints).tier), int(Tier::TenSeconds));
        hints.from = under.store->stats().raw().from;
        QCOMPARE(int(ask(under, hints).tier), int(Tier::Raw));
        QCOMPARE(under.store->series(0, kAligned + 60'000, {})->size(), 2U);
    }

    void aRestartInsideABucketLosesNothingOfIt()
    {
        StoreUnderTest under(smallTiers());
        for (int part = 0; part < 9; ++part) {
            QVERIFY(under.open());
            fill(under, part * 37 + 1, part * 37 + 37);
            if (part % 2 == 0)
                QVERIFY(under.store->sealNow());
            under.close();
        }
        QVERIFY(under.open());
        QVERIFY(under.store->sealNow());
        for (const Tier tier : {Tier::TenSeconds, Tier::Minute, Tier::QuarterHour}) {
            for (const SeriesData &series : ask(under, asBuckets(tier)).series)
                QCOMPARE(valuesIn(series), 9U * 37);
        }
        const auto minutes = ask(under, asBuckets(Tier::Minute));
        QCOMPARE(minutes.series[0].buckets[1].count, 60U);
        QCOMPARE(minutes.series[0].buckets[1].lost, 69.0 * 3);
    }

    void anArchiveOfFormat1IsBroughtUpToDate()
    {
        StoreUnderTest under(smallTiers());
        QVERIFY(QDir().mkpath(under.directory.filePath(QStringLiteral("history"))));
        QVERIFY(QFile::copy(QStringLiteral(BELFRY_TESTS "/fixtures/store/history-1.db"),
                            under.history(QStringLiteral("history.db"))));
        QFile(under.history(QStringLiteral("history.db"))).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        Store *store = under.open();
        QVERIFY2(store, qPrintable(under.error.toString()));
        const auto a = under.samples("a");
        QCOMPARE(a.size(), 300U);
        for (int k = 1; k <= 300; ++k) {
            QCOMPARE(a[std::size_t(k) - 1].t, kStart + k * 1000);
            QCOMPARE(a[std::size_t(k) - 1].v, double(k % 70 * 3));
        }
        QVERIFY(store->sealNow());
        QCOMPARE(store->stats().archive[1].blocks, 3);
        QCOMPARE(store->stats().archive[2].blocks, 1);
        const Selected found = ask(under, asBuckets(Tier::Minute));
        QCOMPARE(int(found.tier), int(Tier::Minute));
        QCOMPARE(found.series.size(), 3U);
        for (const SeriesData &series : found.series)
            QCOMPARE(valuesIn(series), 300U);
    }

    // Two hours of a host that compiles, as a Belfry without tiers left them.
    void theTiersOfARealHostAreSmall()
    {
        StoreOptions options = StoreOptions::keepingAll();
        options.tierBlockMs = {0, 0, 7'200'000, 7'200'000};
        StoreUnderTest under(options);
        const QDir recorded(QStringLiteral(BELFRY_TESTS "/fixtures/recordings/two-cores-compiling/history"));
        QVERIFY(QDir().mkpath(under.history({})));
        for (const QString &file : recorded.entryList(QDir::Files)) {
            QVERIFY(QFile::copy(recorded.filePath(file), under.history(file)));
            QFile(under.history(file)).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        QVERIFY2(under.open(), qPrintable(under.error.toString()));
        QVERIFY(under.store->sealNow());
        const ArchiveTotals archive = under.store->stats().archive;
        double all = 0;
        for (const Tier tier : {Tier::TenSeconds, Tier::Minute, Tier::QuarterHour}) {
            const TierTotals &totals = archive[std::size_t(tier)];
            QVERIFY(totals.blocks > 0);
            const double covered =
                double(totals.to - totals.from + bucketWidth(tier)) / double(archive[0].to - archive[0].from + 1000);
            const double bytes = double(totals.bytes) / (double(archive[0].samples) * covered);
            qInfo() << toString(tier).data() << bytes << "bytes a sample";
            all += bytes;
        }
        QVERIFY2(all <= 0.25, qPrintable(QString::number(all)));
    }

    void seriesOfWhichNothingIsLeftAreForgotten()
    {
        StoreOptions options = smallTiers();
        options.retention.fill({100'000, 1LL << 30});
        StoreUnderTest under(options);
        under.clock.set(kAligned); // the first look may come at once
        QVERIFY(under.open());
        for (int i = 1; i <= 60; ++i) {
            under.clock.set(kAligned + i * 1000);
            under.store->append(frameOf(listOf({"gone" + std::to_string(i)}), kAligned + i * 1000, {1.0}));
        }
        QVERIFY(under.store->sealNow());
        QCOMPARE(under.store->stats().series, 60U);
        for (int i = 61; i <= 70; ++i) { // the store remembers lists that came last
            under.clock.set(kAligned + i * 1000);
            under.store->append(frameOf(listOf({"a", "b"}, "m_total"), kAligned + i * 1000, {1.0, 2.0}));
        }
        fill(under, 71, 400);
        QVERIFY(under.store->sealNow());
        under.clock.advance(3'700'000); // the next look is an hour later
        fill(under, 4101, 4160);
        QVERIFY(under.store->sealNow());
        QCOMPARE(under.store->stats().series, 2U);
        under.close();
        QVERIFY(under.open());
        QCOMPARE(under.store->stats().series, 2U);
        QVERIFY(valuesIn(ask(under, asBuckets(Tier::TenSeconds)).series.at(0)) >= 60);
    }

    void whatOnlyMemoryHasIsNotForgotten()
    {
        StoreOptions options = smallTiers();
        options.headMs = 3'600'000;
        options.retention.fill({1000, 1LL << 30});
        StoreUnderTest under(options);
        QVERIFY(under.open());
        for (int i = 1; i <= 60; ++i) {
            under.clock.set(kAligned + i * 1000);
            under.store->append(frameOf(listOf({"gone" + std::to_string(i)}), kAligned + i * 1000, {1.0}));
        }
        fill(under, 61, 400);
        QVERIFY(under.store->sealNow());
        QVERIFY(under.store->stats().raw().from > kAligned + 61'000);
        QCOMPARE(under.store->stats().series, 62U);
        QCOMPARE(under.samples("gone7", kAligned).size(), 2U); // and its end
    }

    void eachTierHasARetentionOfItsOwn()
    {
        StoreOptions options = smallTiers();
        options.retention[0] = {60'000, 1LL << 30};
        options.retention[1] = {1LL << 45, 1'500}; // by bytes
        StoreUnderTest under(options);
        QVERIFY(under.open());
        fill(under, 1, 1200);
        QVERIFY(under.store->sealNow());
        const ArchiveTotals archive = under.store->stats().archive;
        QVERIFY(archive[0].blocks <= 2);
        QVERIFY(archive[1].blocks > 0 && archive[1].blocks < 20);
        QVERIFY(archive[1].bytes <= 1'500);
        QCOMPARE(archive[2].first.value(), 1U);
        QCOMPARE(archive[3].first.value(), 1U);
    }
};

BELFRY_TEST(TestTiersInStore)
#include "tst_tiers_in_store.moc"
