// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/tick_plan.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000;
constexpr std::int64_t kMs = 1'000'000; // in ns

} // namespace

class TestTickPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsToTheSecond()
    {
        TickPlan plan(1000);
        const auto tick = plan.wake(kNoon + 3, 0);
        QVERIFY(tick);
        QCOMPARE(tick->t, kNoon);
        QCOMPARE(tick->lateSeconds, 0.003);
        QCOMPARE(tick->missed, 0);
        QCOMPARE(plan.next(kNoon + 3), kNoon + 1000);
        QCOMPARE(plan.next(kNoon), kNoon + 1000);
    }

    void secondWake_data()
    {
        QTest::addColumn<qint64>("wallMs");
        QTest::addColumn<qint64>("bootMs");
        QTest::addColumn<bool>("due");
        QTest::addColumn<int>("missed");
        QTest::addColumn<bool>("stepped");
        QTest::newRow("on time") << qint64(1000) << qint64(1000) << true << 0 << false;
        QTest::newRow("a bit late") << qint64(1400) << qint64(1400) << true << 0 << false;
        QTest::newRow("late by two ticks") << qint64(3100) << qint64(3100) << true << 2 << false;
        QTest::newRow("twice in a second") << qint64(900) << qint64(900) << false << 0 << false;
        QTest::newRow("slept an hour") << qint64(3'600'000) << qint64(3'600'000) << true << 3599 << false;
        QTest::newRow("clock set forward an hour") << qint64(3'601'000) << qint64(1000) << true << 0 << true;
        QTest::newRow("clock set back an hour") << qint64(-3'599'000) << qint64(1000) << true << 0 << true;
        QTest::newRow("set back onto the last tick") << qint64(20) << qint64(1000) << false << 0 << true;
        QTest::newRow("set forward while two were missed") << qint64(63'000) << qint64(3000) << true << 2 << true;
        QTest::newRow("steered by a time service") << qint64(1000) << qint64(998) << true << 0 << false;
    }

    void secondWake()
    {
        QFETCH(qint64, wallMs);
        QFETCH(qint64, bootMs);
        QFETCH(bool, due);
        TickPlan plan(1000);
        plan.wake(kNoon, 77 * kMs);
        const auto tick = plan.wake(kNoon + wallMs, (77 + bootMs) * kMs);
        QCOMPARE(tick.has_value(), due);
        if (!due)
            return;
        QTEST(tick->missed, "missed");
        QTEST(tick->clockStepped, "stepped");
        QVERIFY(tick->t % 1000 == 0);
    }

    void otherIntervals()
    {
        TickPlan plan(250);
        QCOMPARE(plan.wake(kNoon + 260, 0)->t, kNoon + 250);
        QCOMPARE(plan.wake(kNoon + 1000, 740 * kMs)->missed, 2);
    }
};

BELFRY_TEST(TestTickPlan)
#include "tst_tick_plan.moc"
