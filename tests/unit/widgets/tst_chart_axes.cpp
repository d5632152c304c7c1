// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/time_axis.h"
#include "chart/value_axis.h"
#include "program/test_class.h"

#include <QTest>

using namespace belfry;

// Where the marks of a chart's axes stand.

class TestChartAxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueAxis_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("binary");
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::newRow("positive starts at zero") << 3.0 << 87.0 << false << 0.0 << 100.0;
        QTest::newRow("small fractions") << 0.0 << 0.0031 << false << 0.0 << 0.004;
        QTest::newRow("bytes by powers of two") << 0.0 << 3.0e9 << true << 0.0 << 3221225472.0;
        QTest::newRow("negative and positive") << -30.0 << 70.0 << false << -50.0 << 75.0;
        QTest::newRow("all zero") << 0.0 << 0.0 << false << 0.0 << 1.0;
    }

    void valueAxis()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, binary);
        QFETCH(double, min);
        QFETCH(double, max);
        const ValueAxis axis = chooseValueAxis(low, high, {{}, binary ? ValueSteps::Binary : ValueSteps::Decimal}, 4);
        QCOMPARE(axis.min, min);
        QCOMPARE(axis.max, max);
        QVERIFY(axis.ticks().size() <= 6);
        QCOMPARE(axis.ticks().front(), min);
    }

    void sharesEndAtTheWhole()
    {
        const AxisLook share{{{}, {}, 1.0}};
        const ValueAxis axis = chooseValueAxis(0, 1.03, share, 4);
        QCOMPARE(axis.max, 1.0);
        QVERIFY(stillFits(axis, 0, 1.04, share));
        QVERIFY(!stillFits(axis, 0, 1.7, share));
        QCOMPARE(chooseValueAxis(0, 1.7, share, 4).max, 2.0); // the CPU of a group of processes
    }

    void nothingButZeroHasTwoTicks()
    {
        QCOMPARE(chooseValueAxis(0, 0, {}, 4).ticks(), (std::vector{0.0, 1.0}));
        QCOMPARE(chooseValueAxis(0, 0, {{0.0, 100.0}}, 4).ticks().size(), std::size_t(5));
    }

    void scaleStaysWhileItFits()
    {
        const ValueAxis axis{0, 100, 25};
        QVERIFY(stillFits(axis, 0, 99, {}));
        QVERIFY(stillFits(axis, 10, 45, {}));
        QVERIFY(!stillFits(axis, 0, 101, {}));
        QVERIFY(!stillFits(axis, 0, 20, {}));
        QVERIFY(stillFits(axis, 0, 20, {{0.0, 100.0}}));
    }

    void timeLabelsStandOnRoundTimes()
    {
        for (const Timestamp range : {60000LL, 900000LL, 3600000LL, 86400000LL}) {
            const std::vector<TimeTick> ticks = timeTicks(kStart - range, kStart, 5);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= 5);
            for (const TimeTick &tick : ticks) {
                QVERIFY(tick.t > kStart - range && tick.t <= kStart);
                QCOMPARE(tick.t % (range >= 86400000 ? 3600000 : range >= 900000 ? 60000 : 5000), 0);
            }
        }
        QVERIFY(timeTicks(kStart, kStart, 5).empty());
    }

private:
    static constexpr Timestamp kStart = 1800000000000;
};

BELFRY_TEST(TestChartAxes)
#include "tst_chart_axes.moc"
