// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

#include "store/sample_runs.h"

// Samples that don't come in the order of their times: late ones, second ones, and a wall clock that is set.

using namespace belfry;
using namespace belfry::test;

namespace {

StoreOptions smallBlocks()
{
    StoreOptions options;
    options.blockTicks = 5;
    options.sealBlocks = 2;
    options.headMs = 15'000;
    options.tierBlockMs = {0, 0, 180'000, 360'000};
    for (TierRetention &keep : options.retention)
        keep.ageMs = 1LL << 45;
    return options;
}

void tick(StoreUnderTest &under, const SeriesListPtr &list, int second, double value)
{
    under.clock.set(kStart + second * 1000);
    under.store->append(frameOf(list, kStart + second * 1000, std::vector<double>(list->size(), value)));
}

/// The newest sample up to `to`, as an instant query sees it.
std::string newest(const StoreUnderTest &under, const std::string &name, Timestamp to)
{
    SelectHints hints{.from = 0, .to = to};
    hints.newestOnly = true;
    const std::vector<Matcher> matchers{{"name", MatchOp::Equal, name}};
    const auto found = under.store->select(hints, matchers);
    return found && found->series.size() == 1 ? describe(found->series[0].samples) : "nothing";
}

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

class TestStoreOrder : public QObject
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

    // Part of an epoch is in the archive and part of it in memory.
    void anEpochGoesOnInMemory()
    {
        StoreUnderTest under(smallBlocks());
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        for (int i = 11; i <= 30; ++i)
            tick(under, list, i, i);
        for (int i = 1; i <= 20; ++i)
            tick(under, list, i, 100 + i);
        QVERIFY(under.store->sealNow());
        under.close();
        QVERIFY(under.open());
        for (int i = 21; i <= 25; ++i)
            tick(under, list, i, 100 + i);
        under.store->flush();
        QCOMPARE(describe(under.samples("a", kStart + 18'000, kStart + 27'000)),
                 "19000:119 20000:120 21000:121 22000:122 23000:123 24000:124 25000:125 26000:26 27000:27");
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
        StoreUnderTest under(smallBlocks());
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
        StoreUnderTest under(smallBlocks());
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
        StoreUnderTest under(smallBlocks());
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

    void aClockSetBackLosesNothing_data()
    {
        QTest::addColumn<bool>("restart");
        QTest::addColumn<bool>("seal");
        QTest::newRow("running") << false << false;
        QTest::newRow("and sealed") << false << true;
        QTest::newRow("before a restart") << true << false;
        QTest::newRow("before a restart, and sealed") << true << true;
    }

    void aClockSetBackLosesNothing()
    {
        QFETCH(bool, restart);
        QFETCH(bool, seal);
        StoreUnderTest under(smallBlocks());
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        for (int i = 3591; i <= 3600; ++i)
            tick(under, list, i, i);
        for (int i = 1; i <= 25; ++i) // an hour back
            tick(under, list, i, 10'000 + i);
        const auto again = [&] {
            under.store->flush();
            if (seal)
                QVERIFY(under.store->sealNow());
            if (restart) {
                under.close();
                QVERIFY(under.open());
            }
        };
        again();
        QCOMPARE(under.store->newest(), kStart + 25'000);
        QCOMPARE(newest(under, "a", kStart + 25'000), "25000:10025");
        for (int i = 26; i <= 30; ++i)
            tick(under, list, i, 10'000 + i);
        under.store->flush();
        QCOMPARE(under.samples("a", 0, kStart + 30'000).size(), 30U);
        QCOMPARE(under.samples("a", kStart + 3'590'000, kStart + 3'600'000).size(), 10U);
        QCOMPARE(under.store->stats().droppedFrames, 0U);
        QCOMPARE(under.store->stats().droppedSamples, 0U);
        again();
        // The clock comes to where it has been: what it shows again has its later reading.
        for (int i = 3596; i <= 3605; ++i)
            tick(under, list, i, 20'000 + i);
        under.store->flush();
        again();
        QCOMPARE(describe(under.samples("a", kStart + 3'594'000, kStart + 3'598'000)),
                 "3595000:3595 3596000:23596 3597000:23597 3598000:23598");
        QCOMPARE(newest(under, "a", kStart + 3'597'000), "3597000:23597");
        QCOMPARE(under.samples("a").size(), 30U + 15 + (restart ? 1 : 0)); // and the end of what ran before it
    }

    // What is on the disk at that moment says the same as memory does, and goes on as it does.
    void aCrashAfterTheClockWasSetBackLosesNothing_data()
    {
        QTest::addColumn<int>("after");
        QTest::newRow("with the first tick") << 1;
        QTest::newRow("soon") << 3;
        QTest::newRow("some generations later") << 27;
    }

    void aCrashAfterTheClockWasSetBackLosesNothing()
    {
        QFETCH(int, after);
        StoreUnderTest under(smallBlocks());
        QVERIFY(under.open());
        const auto list = listOf({"a", "b"});
        for (int i = 91; i <= 103; ++i)
            tick(under, list, i, i);
        under.store->append(Column{listOf({"loose"}), kStart + 102'500, {7}});
        for (int i = 1; i <= after; ++i)
            tick(under, list, i, 1000 + i);
        under.store->append(Column{listOf({"loose"}), kStart + after * 1000 - 100, {8}});
        under.store->flush();
        StoreUnderTest crashed(smallBlocks());
        QVERIFY(crashed.takeFilesOf(under));
        crashed.clock.set(kStart + after * 1000);
        QVERIFY(crashed.open());
        QCOMPARE(crashed.store->openNotes(), QStringList());
        for (const int more : {0, 5, 100}) {
            for (int i = after + 1; i <= after + more; ++i) {
                tick(under, list, i, 2000 + i);
                tick(crashed, list, i, 2000 + i);
            }
            under.store->flush();
            crashed.store->flush();
            QCOMPARE(crashed.store->newest(), under.store->newest());
            for (const std::string name : {"a", "b", "loose"}) {
                QCOMPARE(describe(crashed.samples(name)), describe(under.samples(name)));
                QCOMPARE(newest(crashed, name, 1LL << 50), newest(under, name, 1LL << 50));
            }
            after += more;
        }
        QCOMPARE(crashed.store->stats().droppedFrames, 0U);
    }

    void whatComesAgainAfterARestartCountsOnce()
    {
        StoreUnderTest under(smallBlocks());
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

    void aSampleFromTheFutureHoldsNothingUp()
    {
        StoreUnderTest under(smallBlocks());
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        tick(under, list, 1, 1);
        under.store->append(Column{listOf({"ahead"}), kStart + 7'200'000, {9}});
        for (const bool sealed : {false, true}) {
            if (sealed)
                QVERIFY(under.store->sealNow());
            under.close();
            QVERIFY(under.open());
            for (int i = sealed ? 4 : 2; i <= (sealed ? 5 : 3); ++i)
                tick(under, list, i, i);
        }
        under.store->flush();
        QCOMPARE(describe(under.samples("a")), "1000:1 2000:2 3000:3 4000:4 5000:5");
        QCOMPARE(under.store->stats().droppedSamples, 0U);
    }

    void aSecondFrameOfATimeIsDropped()
    {
        StoreUnderTest under(smallBlocks());
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        tick(under, list, 1, 1);
        tick(under, list, 1, 2);
        under.store->flush();
        QCOMPARE(describe(under.samples("a")), "1000:1");
        QCOMPARE(under.store->stats().droppedFrames, 1U);
    }

    void memoryIsFreedAlthoughTheClockWasSetBack()
    {
        StoreUnderTest under(smallBlocks());
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        for (int i = 100'001; i <= 100'020; ++i)
            tick(under, list, i, i);
        for (int i = 1; i <= 100; ++i) {
            tick(under, list, i, i);
            if (i % 10 == 0)
                QVERIFY(under.store->sealNow());
        }
        QVERIFY(under.store->stats().headBytes < 12'000);
        QCOMPARE(under.samples("a").size(), 120U);
    }
};

BELFRY_TEST(TestStoreOrder)
#include "tst_store_order.moc"
