// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/formatter.h"
#include "program/test_class.h"

#include <cmath>
#include <limits>

using namespace belfry;

class TestFormatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("reads");
        const auto row = [](const char *name, double v, const char *unit, const char *number, const char *reads) {
            QTest::newRow(name) << v << QString::fromUtf8(unit) << QString::fromUtf8(number)
                                << QString::fromUtf8(reads);
        };
        constexpr double kGi = 1024.0 * 1024 * 1024;
        row("missing", std::nan(""), "bytes", "–", "");
        row("a stale marker", staleMarker(), "percent", "–", "");
        row("without bound", std::numeric_limits<double>::infinity(), "none", "∞", "");
        row("zero", 0, "none", "0", "");
        row("a count stays whole", 1214, "none", "1214", "");
        row("the last whole count", 99999, "none", "99999", "");
        row("a large count", 123456, "none", "123", "k");
        row("three digits", 3.14159, "none", "3.14", "");
        row("two before the point", 21.4364, "none", "21.4", "");
        row("three before the point", 214.364, "none", "214", "");
        row("rounded up to ten", 9.996, "none", "10.0", "");
        row("rounded up to a hundred", 99.96, "none", "100", "");
        row("below one", 0.4567, "none", "0.46", "");
        row("far below one", 0.0123, "none", "0.012", "");
        row("tiny", 0.0000012, "none", "1.2e-06", "");
        row("negative", -3.14159, "none", "-3.14", "");
        row("not minus nothing", -0.00001, "percent", "0.0", "%");
        row("percent", 37.25, "percent", "37.3", "%");
        row("percent, small", 0.43, "percent", "0.4", "%");
        row("percent, whole", 71, "percent", "71", "%");
        row("percent beyond a hundred", 142.4, "percent", "142", "%");
        row("a share", 0.9251, "percentunit", "92.5", "%");
        row("bytes", 512, "bytes", "512", "B");
        row("just below the next prefix", 999, "bytes", "999", "B");
        row("four digits are too many", 1010, "bytes", "0.99", "KiB");
        row("one KiB", 1024, "bytes", "1", "KiB");
        row("GiB", 21.4 * kGi, "bytes", "21.4", "GiB");
        row("exact GiB", 32 * kGi, "bytes", "32", "GiB");
        row("1000 MiB is 0.98 GiB", 1000.0 * 1024 * 1024, "bytes", "0.98", "GiB");
        row("negative bytes", -2048, "bytes", "-2", "KiB");
        row("bytes per second", 412.3 * 1024 * 1024, "Bps", "412", "MiB/s");
        row("bits", 1500, "bits", "1.50", "kbit");
        row("bits per second", 86.2e6, "bps", "86.2", "Mbit/s");
        row("few bits per second", 320, "bps", "320", "bit/s");
        row("operations", 12.34, "ops", "12.3", "/s");
        row("many operations", 234567, "ops", "235", "k/s");
        row("no time", 0, "seconds", "0", "s");
        row("nanoseconds", 25e-9, "seconds", "25", "ns");
        row("microseconds", 0.000123, "seconds", "123", "µs");
        row("milliseconds", 0.00041, "seconds", "410", "µs");
        row("seconds", 2.41, "seconds", "2.41", "s");
        row("59 seconds", 59, "seconds", "59", "s");
        row("minutes", 90, "seconds", "1.50", "min");
        row("hours", 7200, "seconds", "2", "h");
        row("days", 41 * 86400, "seconds", "41", "days");
        row("temperature", 48.26, "celsius", "48.3", "°C");
        row("frequency", 3.6e9, "hertz", "3.60", "GHz");
    }

    void values()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QFETCH(QString, number);
        QFETCH(QString, reads);
        const auto known = unitFromName(unit);
        QVERIFY(known);
        const format::Value shown = format::value(value, *known);
        QCOMPARE(shown.number, number);
        QCOMPARE(shown.unit, reads);
    }

    void digitsCanBeFixed()
    {
        QCOMPARE(format::value(0.3725, Unit::PercentUnit, 0).number, QStringLiteral("37"));
        QCOMPARE(format::value(2, Unit::None, 2).number, QStringLiteral("2.00"));
    }

    void numberAndUnitDoNotBreakApart()
    {
        QCOMPARE(format::value(2048, Unit::Bytes).text(), QStringLiteral("2\u00a0KiB"));
        QCOMPARE(format::value(std::nan(""), Unit::Bytes).text(), QStringLiteral("–"));
    }

    void aPointInTimeIsADate()
    {
        QVERIFY(format::value(1'700'000'000, Unit::UnixTime).number.startsWith(QLatin1String("2023-11-1")));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        constexpr qint64 kMinute = 60'000;
        QTest::newRow("negative") << qint64(-5) << "0 ms";
        QTest::newRow("milliseconds") << qint64(850) << "850 ms";
        QTest::newRow("a whole second") << qint64(1000) << "1 s";
        QTest::newRow("seconds") << qint64(4250) << "4.2 s";
        QTest::newRow("tens of seconds") << qint64(42'900) << "42 s";
        QTest::newRow("minutes") << 12 * kMinute + 59'000 << "12 min";
        QTest::newRow("whole hours") << 60 * kMinute << "1 h";
        QTest::newRow("hours") << 185 * kMinute << "3 h 5 min";
        QTest::newRow("a day and a half") << 36 * 60 * kMinute << "36 h";
        QTest::newRow("days") << 41 * 24 * 60 * kMinute + 7 << "41 days";
    }

    void durations()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(format::duration(ms), text);
    }

    void timesOfDay()
    {
        const Timestamp t = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC
        QCOMPARE(format::timeOfDay(t, t + 3'600'000, QTimeZone::utc()), QStringLiteral("22:13:20"));
        QCOMPARE(format::timeOfDay(t, t + 7'200'000, QTimeZone::utc()), QStringLiteral("2023-11-14 22:13:20"));
        QCOMPARE(format::dateTime(t, QTimeZone(3600)), QStringLiteral("2023-11-14 23:13:20"));
    }
};

BELFRY_TEST(TestFormatter)
#include "tst_formatter.moc"
