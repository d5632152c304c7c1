// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/units.h"
#include "program/test_class.h"
#include "query/parser.h"

#include <cmath>

using namespace belfry;
using namespace belfry::grafana;

/// Of an import: what units mean, and expressions brought into them.
class TestGrafanaUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsMean_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expr");
        const auto row = [](const char *grafana, const char *unit, double value, const char *expr) {
            QTest::newRow(grafana) << QString::fromLatin1(unit) << value << QString::fromLatin1(expr);
        };
        row("", "none", 100, "x");
        row("short", "none", 100, "x");
        row("percent", "percent", 100, "x");
        row("percentunit", "percentunit", 100, "x");
        row("bytes", "bytes", 100, "x");
        row("kbytes", "bytes", 102400, "(x) * 1024");
        row("mbytes", "bytes", 104857600, "(x) * 1048576");
        row("decbytes", "decbytes", 100, "x");
        row("decmbytes", "decbytes", 1e8, "(x) * 1000000");
        row("bits", "bits", 100, "x");
        row("Bps", "Bps", 100, "x");
        row("binBps", "Bps", 100, "x");
        row("MiBs", "Bps", 104857600, "(x) * 1048576");
        row("bps", "bps", 100, "x");
        row("Kbits", "bps", 1e5, "(x) * 1000");
        row("pps", "pps", 100, "x");
        row("reqps", "ops", 100, "x");
        row("iops", "ops", 100, "x");
        row("opm", "ops", 100.0 / 60, "(x) / 60");
        row("s", "seconds", 100, "x");
        row("ms", "seconds", 0.1, "(x) / 1000");
        row("ns", "seconds", 1e-7, "(x) / 1000000000");
        row("m", "seconds", 6000, "(x) * 60");
        row("d", "seconds", 8640000, "(x) * 86400");
        row("dtdurations", "seconds", 100, "x");
        row("dtdurationms", "seconds", 0.1, "(x) / 1000");
        row("timeticks", "seconds", 1, "(x) / 100");
        row("dateTimeFromNow", "timestamp", 0.1, "(x) / 1000");
        row("dateTimeAsIso", "timestamp", 0.1, "(x) / 1000");
        row("hertz", "hertz", 100, "x");
        row("rotrpm", "rpm", 100, "x");
        row("celsius", "celsius", 100, "x");
        row("kelvin", "celsius", -173.15, "(x) - 273.15");
        row("watt", "watt", 100, "x");
        row("kwatt", "watt", 1e5, "(x) * 1000");
        row("volt", "volt", 100, "x");
        row("mamp", "ampere", 0.1, "(x) / 1000");
        QTest::newRow("fahrenheit") << QStringLiteral("celsius") << 37.7777777777 << QStringLiteral("((x) - 32) / 1.8");
    }

    void unitsMean()
    {
        QFETCH(const QString, unit);
        QFETCH(const double, value);
        QFETCH(const QString, expr);
        const auto meaning = meaningOfUnit(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(meaning);
        QCOMPARE(unitName(meaning->unit), unit);
        QVERIFY(std::abs(meaning->value(100) - value) < 1e-6 * std::max(1.0, std::abs(value)));
        QCOMPARE(inUnit(QStringLiteral("x"), *meaning), expr);
        QVERIFY(parseQuery(expr));
    }

    void unitsWithoutACounterpart()
    {
        for (const char *unit : {"currencyUSD", "lengthm", "suffix:cows", "accMS2", "nobodys"})
            QVERIFY2(!meaningOfUnit(QString::fromLatin1(unit)), unit);
        QVERIFY(meaningOfUnit(QStringLiteral("µs")));
        QCOMPARE(inUnit(QStringLiteral("x"), *meaningOfUnit(QStringLiteral("µs"))), QStringLiteral("(x) / 1000000"));
        QVERIFY(meaningOfUnit(QStringLiteral("bool_yes_no"))->isBoolean);
    }

    void expressionsInAUnit_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a sum") << "a + b"
                               << "(a + b) / 1000";
        QTest::newRow("what was multiplied for it") << "avg(a) * 1000"
                                                    << "avg(a)";
        QTest::newRow("multiplied by something else") << "avg(a) * 100"
                                                      << "(avg(a) * 100) / 1000";
        QTest::newRow("a summand that was") << "a + b * 1000"
                                            << "(a + b * 1000) / 1000";
        QTest::newRow("a comment at the end") << "a # slow"
                                              << "(a # slow\n) / 1000";
        QTest::newRow("a variable") << "rate(a[$window]) * 1000"
                                    << "(rate(a[$window]) * 1000) / 1000";
    }

    void expressionsInAUnit()
    {
        QFETCH(const QString, expr);
        QFETCH(const QString, expected);
        QCOMPARE(inUnit(expr, *meaningOfUnit(QStringLiteral("ms"))), expected);
        QCOMPARE(negated(QStringLiteral("a - b")), QStringLiteral("-(a - b)"));
    }
};

BELFRY_TEST(TestGrafanaUnits)
#include "tst_grafana_units.moc"
