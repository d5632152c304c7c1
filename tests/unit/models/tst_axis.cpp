// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/formatter.h"
#include "program/test_class.h"

#include <cmath>

using namespace belfry;

namespace {

QString labels(const std::vector<format::Tick> &ticks)
{
    QStringList list;
    for (const format::Tick &tick : ticks)
        list << QString(tick.label).replace(QChar(0x00a0), u'_');
    return list.join(u' ');
}

} // namespace

class TestAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void axes_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<bool>("isFixed");
        QTest::addColumn<QString>("ticks");
        constexpr double kGi = 1024.0 * 1024 * 1024;
        QTest::newRow("shares") << 0.0 << 1.0 << "percentunit" << true << "0% 20% 40% 60% 80% 100%";
        QTest::newRow("bits per second") << 3e6 << 187e6 << "bps" << false << "0 50 100 150 200_Mbit/s";
        QTest::newRow("memory") << 0.0 << 31.2 * kGi << "bytes" << false << "0 10 20 30 40_GiB";
        QTest::newRow("load, from zero") << 2.1 << 3.3 << "none" << false << "0 1 2 3 4";
        QTest::newRow("small numbers") << 0.0 << 0.034 << "none" << false << "0.00 0.01 0.02 0.03 0.04";
        QTest::newRow("temperatures keep their own range") << 47.0 << 52.0 << "celsius" << false << "46 48 50 52_°C";
        QTest::newRow("below zero") << -30.0 << 20.0 << "none" << false << "-40 -20 0 20";
        QTest::newRow("nothing but zero") << 0.0 << 0.0 << "Bps" << false << "0 1_B/s";
        QTest::newRow("no data") << std::nan("") << std::nan("") << "none" << false << "0 1";
        QTest::newRow("a prefix at every tick") << 0.0 << 250000.0 << "none" << false << "0 100_k 200_k 300_k";
        QTest::newRow("a share, as ticks come late") << 0.0 << 1.03 << "percentunit" << false << "0% 50% 100%";
        QTest::newRow("percent, as ticks come late") << 0.0 << 104.0 << "percent" << false << "0% 50% 100%";
        QTest::newRow("two cores' worth") << 0.0 << 1.7 << "percentunit" << false << "0% 50% 100% 150% 200%";
        QTest::newRow("fixed ends between ticks") << 0.0 << 0.9 << "percentunit" << true << "0% 20% 40% 60% 80%";
    }

    void axes()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(QString, unit);
        QFETCH(bool, isFixed);
        QFETCH(QString, ticks);
        const int wanted = ticks.count(u' ') + 1;
        const format::Axis axis = format::axis(min, max, *unitFromName(unit), wanted > 5 ? 6 : 5, isFixed, isFixed);
        QCOMPARE(labels(axis.ticks), ticks);
        if (isFixed) {
            QCOMPARE(axis.min, min);
            QCOMPARE(axis.max, max);
        } else {
            QCOMPARE(axis.min, axis.ticks.front().at);
            QCOMPARE(axis.max, axis.ticks.back().at);
        }
    }

    void neverTooManyTicksAndAlwaysAllData()
    {
        for (int maxTicks = 2; maxTicks <= 7; ++maxTicks) {
            for (double max = 1e-4; max < 1e13; max *= 1.7) {
                for (const Unit unit : {Unit::None, Unit::Bytes, Unit::Seconds, Unit::BitsPerSec, Unit::Celsius}) {
                    const format::Axis axis = format::axis(max / 3, max, unit, maxTicks);
                    QVERIFY2(int(axis.ticks.size()) <= maxTicks && axis.ticks.size() >= 2,
                             qPrintable(QString::number(max)));
                    constexpr double kRounding = 1 + 1e-8;
                    QVERIFY(axis.min <= max / 3 * kRounding && axis.max * kRounding >= max);
                }
            }
        }
    }

    void times_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("ticks");
        const qint64 t = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC
        QTest::newRow("a minute") << t << qint64(60'000) << 0 << "22:13:30 22:13:45 22:14:00 22:14:15";
        QTest::newRow("a quarter of an hour") << t << qint64(900'000) << 0 << "22:15 22:20 22:25";
        QTest::newRow("an hour") << t << qint64(3'600'000) << 0 << "22:15 22:30 22:45 23:00";
        QTest::newRow("over midnight") << t << qint64(6 * 3'600'000) << 0 << "15 Nov 02:00 04:00";
        QTest::newRow("in another zone") << t << qint64(6 * 3'600'000) << 5 * 3600 + 1800 << "04:00 06:00 08:00";
        QTest::newRow("a day") << t << qint64(24 * 3'600'000) << 0 << "15 Nov 06:00 12:00 18:00";
        QTest::newRow("nothing") << t << qint64(0) << 0 << "";
    }

    void times()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, length);
        QFETCH(int, offset);
        QFETCH(QString, ticks);
        QCOMPARE(labels(format::timeTicks(from, from + length, 4, QTimeZone(offset))), ticks);
    }
};

BELFRY_TEST(TestAxis)
#include "tst_axis.moc"
