// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

// A wall clock that is set back, and samples from its future.

using namespace belfry;
using namespace belfry::test;

class TestClockSetBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Part of an epoch is in the archive and part of it in memory.
    void anEpochGoesOnInMemory()
    {
        StoreUnderTest under(smallerTiers());
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
        StoreUnderTest under(smallerTiers());
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
        StoreUnderTest under(smallerTiers());
        QVERIFY(under.open());
        const auto list = listOf({"a", "b"});
        for (int i = 91; i <= 103; ++i)
            tick(under, list, i, i);
        under.store->append(Column{listOf({"loose"}), kStart + 102'500, {7}});
        for (int i = 1; i <= after; ++i)
            tick(under, list, i, 1000 + i);
        under.store->append(Column{listOf({"loose"}), kStart + after * 1000 - 100, {8}});
        under.store->flush();
        StoreUnderTest crashed(smallerTiers());
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

    void aSampleFromTheFutureHoldsNothingUp()
    {
        StoreUnderTest under(smallerTiers());
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

    void memoryIsFreedAlthoughTheClockWasSetBack()
    {
        StoreUnderTest under(smallerTiers());
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

BELFRY_TEST(TestClockSetBack)
#include "tst_clock_set_back.moc"
