// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/csv.h"
#include "models/formatter.h"
#include "program/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

using namespace belfry;

namespace {

/// The web viewer's formatter is held to the same cases (tests/web/units.test.mjs).
QJsonArray cases(const char *name)
{
    QFile file(QStringLiteral(BELFRY_TESTS "/fixtures/formatter/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

double valueOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.toString() == QLatin1String("stale"))
        return staleMarker();
    return value.toString() == QLatin1String("NaN") ? std::nan("") : std::numeric_limits<double>::infinity();
}

} // namespace

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
        for (const QJsonValue &each : cases("values.json")) {
            const QJsonObject row = each.toObject();
            QTest::newRow(qPrintable(row.value(QLatin1String("name")).toString()))
                << valueOf(row.value(QLatin1String("value"))) << row.value(QLatin1String("unit")).toString()
                << row.value(QLatin1String("number")).toString() << row.value(QLatin1String("reads")).toString();
        }
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
        for (const QJsonValue &each : cases("durations.json")) {
            const QJsonObject row = each.toObject();
            QTest::newRow(qPrintable(row.value(QLatin1String("name")).toString()))
                << qint64(row.value(QLatin1String("ms")).toDouble()) << row.value(QLatin1String("reads")).toString();
        }
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

    void csvIsReadAsItWasMeant()
    {
        QCOMPARE(csv::line({QStringLiteral("a"), QStringLiteral("b, \"c\""), QStringLiteral("d\ne"), QString()}),
                 QStringLiteral("a,\"b, \"\"c\"\"\",\"d\ne\",\r\n"));
        QCOMPARE(csv::number(0.1), QStringLiteral("0.1"));
        QCOMPARE(csv::number(1e300), QStringLiteral("1e+300"));
        QCOMPARE(csv::number(std::nan("")), QString());
        QCOMPARE(csv::time(1'764'000'000'000), QStringLiteral("2025-11-24T16:00:00Z"));
        QCOMPARE(csv::time(1'764'000'000'250), QStringLiteral("2025-11-24T16:00:00.250Z"));
    }
};

BELFRY_TEST(TestFormatter)
#include "tst_formatter.moc"
