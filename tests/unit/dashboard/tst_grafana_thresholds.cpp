// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/thresholds.h"
#include "program/test_class.h"

using namespace belfry;
using namespace belfry::grafana;

namespace {

QString textOf(const std::vector<Threshold> &thresholds)
{
    QStringList parts;
    for (const Threshold &each : thresholds)
        parts << QStringLiteral("%1 %2").arg(each.value).arg(thresholdStateName(each.state));
    return parts.join(QLatin1String(", "));
}

std::vector<ColorStep> steps(const QString &text)
{
    std::vector<ColorStep> steps;
    for (const QString &each : text.split(u' ')) {
        const QString value = each.section(u':', 0, 0);
        steps.push_back({value.isEmpty() ? std::nullopt : std::optional(value.toDouble()), each.section(u':', 1)});
    }
    return steps;
}

} // namespace

/// Of an import: what colours mean, and the thresholds that they make.
class TestGrafanaThresholds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colours_data()
    {
        QTest::addColumn<QString>("state");
        const auto row = [](const char *color, const char *state) {
            QTest::newRow(color) << QString::fromLatin1(state);
        };
        row("green", "ok");
        row("dark-red", "critical");
        row("semi-dark-orange", "warning");
        row("super-light-yellow", "warning");
        row("blue", "ok");
        row("purple", "ok");
        row("#d44a3a", "critical");
        row("#299c46", "ok");
        row("#EAB839", "warning");
        row("#888", "ok");
        row("#f00", "critical");
        row("rgba(50, 172, 45, 0.97)", "ok");
        row("rgba(237, 129, 40, 0.89)", "warning");
        row("rgba(245, 54, 54, 0.9)", "critical");
        row("rgb(0,0,0)", "ok");
        row("no colour", "ok");
        row("", "ok");
    }

    void colours()
    {
        QFETCH(const QString, state);
        QCOMPARE(thresholdStateName(stateOfColor(QString::fromLatin1(QTest::currentDataTag()))), state);
    }

    void thresholds_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        QTest::newRow("rising") << ":green 80:orange 90:red"
                                << "80 warning, 90 critical";
        QTest::newRow("all well") << ":green 80:blue"
                                  << "";
        QTest::newRow("the same twice") << ":green 80:red 90:dark-red"
                                        << "80 critical";
        QTest::newRow("bad below") << ":red 90:yellow 95:green"
                                   << "0 critical, 90 warning, 95 ok";
        QTest::newRow("bad below zero") << ":red 0:green"
                                        << "-1 critical, 0 ok";
        QTest::newRow("bad anyhow") << ":red"
                                    << "0 critical";
        QTest::newRow("two at one value") << ":red 1:orange 1:green"
                                          << "0 critical, 1 ok";
        QTest::newRow("out of order") << ":green 90:red 80:orange"
                                      << "80 warning";
    }

    void thresholds()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, expected);
        QCOMPARE(textOf(thresholdsOf(steps(given), std::nullopt)), expected);
    }

    void thresholdsBeginWhereValuesDo()
    {
        QCOMPARE(textOf(thresholdsOf(steps(QStringLiteral(":red 20:green")), -40)),
                 QStringLiteral("-40 critical, 20 ok"));
        QCOMPARE(textOf(thresholdsOf(steps(QStringLiteral(":red 20:green")), 50)), QStringLiteral("0 critical, 20 ok"));
    }
};

BELFRY_TEST(TestGrafanaThresholds)
#include "tst_grafana_thresholds.moc"
