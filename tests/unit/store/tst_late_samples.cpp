// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

#include "store/sample_runs.h"

// Samples that come after later ones of their series, and those that come a second time.

using namespace belfry;
using namespace belfry::test;

namespace {

std::vector<Sample> run(std::initializer_list<std::pair<Timestamp, double>> samples)
{
    std::vector<Sample> all;
    for (const auto &[t, v] : samples)
        all.push_back({kStart + t, v});
    return all;
}

void add(SampleRuns &runs, const std::vector<Sample> &more)
{
    runs.append([&more](std::vector<Sample> &out) {
        out.insert(out.end(), more.begin(), more.end());
        return true;
    });
}

} // namespace

class TestLateSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreMerged()
    {
        SampleRuns runs;
        add(runs, run({{1, 10}, {3, 30}, {5, 50}}));
        add(runs, run({{2, 20}, {3, 31}, {6, 60}}));
        runs.settle();
        QCOMPARE(describe(runs.samples()), "1:10 2:20 3:30 5:50 6:60");
        runs.beginEpoch(1);
        add(runs, run({{4, 41}, {5, 51}}));
        add(runs, run({{3, 32}, {5, 52}}));
        runs.settle();
        QCOMPARE(describe(runs.samples()), "1:10 2:20 3:32 4:41 5:51 6:60");
    }

    void lateSamplesTakeTheirPlace_data()
    {
        QTest::addColumn<int>("ticks");
        QTest::newRow("in the open block") << 3;
        QTest::newRow("behind closed blocks") << 8;
        QTest::newRow("behind sealed blocks") << 40;
    }

    void lateSamplesTakeTheirPlace()
    {
        QFETCH(int, ticks);
        StoreUnderTest under(smallerTiers());
        QVERIFY(under.open());
        const auto list = listOf({"a"}, "m_total");
        std::string expected;
        for (int i = 1; i <= ticks; ++i)
            tick(under, list, i, i);
        under.store->append(Column{list, kStart + 1500, {100}});
        under.store->append(Column{list, kStart + 500, {50}});
        under.store->append(Column{list, kStart + 1500, {101}}); // the first wins
        under.store->append(Column{list, kStart + 2000, {102}});
        under.store->append(Column{list, kStart + 1700, {staleMarker()}}); // no reading, so nothing
        for (const bool sealed : {false, true}) {
            under.store->flush();
            if (sealed)
                QVERIFY(under.store->sealNow());
            QCOMPARE(describe(under.samples("a", 0, kStart + 2999)), "500:50 1000:1 1500:100 2000:2");
            QCOMPARE(under.samples("a").size(), std::size_t(ticks) + 2);
            QCOMPARE(newest(under, "a", kStart + 1800), "1500:100");
            QCOMPARE(newest(under, "a", 1LL << 50), std::to_string(ticks * 1000) + ":" + std::to_string(ticks));
        }
        under.close();
        QVERIFY(under.open());
        QCOMPARE(describe(under.samples("a", 0, kStart + 2999)), "500:50 1000:1 1500:100 2000:2");
    }

    void whatComesTooLateIsDroppedAndCounted()
    {
        StoreUnderTest under(smallerTiers());
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        tick(under, list, 1000, 1);
        under.store->append(Column{list, kStart + 700'001, {2}});
        under.store->append(Column{list, kStart + 700'000, {3}});
        under.store->flush();
        QCOMPARE(describe(under.samples("a")), "700001:2 1000000:1");
        QCOMPARE(under.store->stats().droppedSamples, 1U);
    }

    void bucketsAreRightAfterLateSamples()
    {
        StoreUnderTest under(smallerTiers());
        QVERIFY(under.open());
        const auto list = listOf({"a"}, "m_total");
        for (int i = 1; i <= 40; ++i)
            tick(under, list, i, i == 3 ? 1 : 10 * i); // it falls at 3, sealed long since
        QVERIFY(under.store->sealNow());
        under.store->append(Column{list, kStart + 2500, {25}}); // and now at 3 from 25, not from 20
        under.store->append(Column{list, kStart + 3500, {30}});
        for (int i = 41; i <= 50; ++i)
            tick(under, list, i, 10 * i);
        QVERIFY(under.store->sealNow());
        std::vector<TierBucket> expected;
        appendBuckets(under.samples("a"), bucketWidth(Tier::TenSeconds), expected);
        SelectHints hints{.from = 0, .to = 1LL << 50, .step = 10'000, .range = 10'000};
        hints.resolution = Resolution::Auto;
        hints.buckets = true;
        const auto found = under.store->select(hints, {});
        QVERIFY(found.has_value());
        const std::vector<TierBucket> &buckets = found->series[0].buckets;
        QCOMPARE(buckets.size(), expected.size());
        for (std::size_t i = 0; i < buckets.size(); ++i) {
            QCOMPARE(buckets[i].t, expected[i].t);
            QCOMPARE(buckets[i].count, expected[i].count);
            QCOMPARE(buckets[i].sum, expected[i].sum);
            QCOMPARE(buckets[i].lost, expected[i].lost);
            QCOMPARE(buckets[i].first, expected[i].first);
            QCOMPARE(buckets[i].last, expected[i].last);
        }
    }

    void whatComesAgainAfterARestartCountsOnce()
    {
        StoreUnderTest under(smallerTiers());
        QVERIFY(under.open());
        const auto list = listOf({"a"}, "m_total");
        for (int i = 1; i <= 20; ++i)
            tick(under, list, i, i);
        QVERIFY(under.store->sealNow());
        under.close();
        QVERIFY(under.open()); // memory doesn't know any more what was sealed
        for (int i = 11; i <= 19; ++i)
            under.store->append(Column{list, kStart + i * 1000, {double(i)}});
        under.store->append(Column{list, kStart + 15'500, {15.5}});
        QVERIFY(under.store->sealNow());
        QCOMPARE(under.store->stats().raw().samples, 21);
        SelectHints hints{.from = 0, .to = 1LL << 50, .step = 10'000, .range = 10'000};
        hints.resolution = Resolution::Auto;
        hints.buckets = true;
        const auto found = under.store->select(hints, {});
        QVERIFY(found.has_value());
        QCOMPARE(found->series[0].buckets.at(1).count, 11U);
        QCOMPARE(found->series[0].buckets.at(1).lost, 0.0);
    }

    void aSecondFrameOfATimeIsDropped()
    {
        StoreUnderTest under(smallerTiers());
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        tick(under, list, 1, 1);
        tick(under, list, 1, 2);
        under.store->flush();
        QCOMPARE(describe(under.samples("a")), "1000:1");
        QCOMPARE(under.store->stats().droppedFrames, 1U);
    }
};

BELFRY_TEST(TestLateSamples)
#include "tst_late_samples.moc"
