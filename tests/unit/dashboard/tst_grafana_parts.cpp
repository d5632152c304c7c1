// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of an import by themselves: units, colours, names of variables, regular expressions, queries of variables.

#include "dashboard/grafana/grid.h"
#include "dashboard/grafana/js_regex.h"
#include "dashboard/grafana/thresholds.h"
#include "dashboard/grafana/units.h"
#include "dashboard/grafana/variable_names.h"
#include "dashboard/grafana/variable_query.h"
#include "program/test_class.h"
#include "query/parser.h"
#include "query/regex.h"

#include <cmath>

using namespace belfry;
using namespace belfry::grafana;

namespace {

VariableNames names()
{
    VariableNames names;
    names.add(QStringLiteral("job"), VariableNames::Values::Escaped);
    names.add(QStringLiteral("pattern"), VariableNames::Values::Raw);
    names.add(QStringLiteral("window"), VariableNames::Values::Escaped);
    names.addLost(QStringLiteral("filters"));
    return names;
}

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

class TestGrafanaParts : public QObject
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

    void namesInExpressions_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("expected");
        QTest::newRow("bare") << "up{job=\"$job\"}"
                              << "up{job=\"$job\"}";
        QTest::newRow("in braces") << "up{job=\"${job}-x\"}"
                                   << "up{job=\"${job}-x\"}";
        QTest::newRow("in brackets") << "up{job=\"[[job]]\"}"
                                     << "up{job=\"${job}\"}";
        QTest::newRow("formats") << "${job:regex} ${job:pipe} [[job:csv]] ${job.text}"
                                 << "${job:regex} ${job:regex} ${job:csv} ${job:text}";
        QTest::newRow("a piece of a regular expression") << "up{job=~\"$pattern\"}"
                                                         << "up{job=~\"${pattern:raw}\"}";
        QTest::newRow("built in") << "rate(x[$__rate_interval]) ${__interval}"
                                  << "rate(x[$__rate_interval]) ${__interval}";
        QTest::newRow("milliseconds") << "$__range_ms"
                                      << "${__range_s}000";
        QTest::newRow("an old name of auto") << "rate(x[$__auto_interval_window])"
                                             << "rate(x[$window])";
        QTest::newRow("nobody's") << "up{x=\"$nobody ${nobody}\"}"
                                  << "up{x=\"$$nobody $${nobody}\"}";
        QTest::newRow("the end of a regular expression") << "up{x=~\"a$\"}"
                                                         << "up{x=~\"a$\"}";
        QTest::newRow("groups") << "label_replace(up, \"a\", \"$1${2}\", \"b\", \"(.*)\")"
                                << "label_replace(up, \"a\", \"$1${2}\", \"b\", \"(.*)\")";
        QTest::newRow("a class of characters") << "up{x=~\"[[:alpha:]]+\"}"
                                               << "up{x=~\"[[:alpha:]]+\"}";
    }

    void namesInExpressions()
    {
        QFETCH(const QString, expr);
        QFETCH(const QString, expected);
        const auto rewritten = names().inExpression(expr);
        QCOMPARE(rewritten.text, expected);
        QCOMPARE(rewritten.problem, QString());
    }

    void namesThatCantStay()
    {
        for (const char *expr : {"x > $__from", "x{${filters}}", "${__user.login}", "${job:glob}", "${job:json}"})
            QVERIFY2(!names().inExpression(QString::fromLatin1(expr)).problem.isEmpty(), expr);
        QCOMPARE(names().inText(QStringLiteral("$job of [[pattern]] for $USD $5 ${filters}")),
                 QStringLiteral("$job of ${pattern} for $$USD $5 $${filters}"));
    }

    void regexes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("taken"); // null: not matched
        QTest::newRow("anywhere") << "/eth/"
                                  << "veth0"
                                  << "veth0";
        QTest::newRow("not there") << "/^eth/"
                                   << "veth0" << QString();
        QTest::newRow("a group") << "/(.*):.*/"
                                 << "tower:9100"
                                 << "tower";
        QTest::newRow("a group, the first place") << "/([0-9]+)/"
                                                  << "a1b22"
                                                  << "1";
        QTest::newRow("one of two") << "/^a|b$/"
                                    << "xb"
                                    << "xb";
        QTest::newRow("without slashes") << "sd[a-z]"
                                         << "sda"
                                         << "sda";
        QTest::newRow("in any case") << "/ETH/i"
                                     << "eth0"
                                     << "eth0";
        QTest::newRow("a dollar sign that is meant") << "/a\\$/"
                                                     << "xa$x"
                                                     << "xa$x";
        QTest::newRow("a named group") << "/(?<text>[a-z]+)=(?<value>.*)/"
                                       << "name=5"
                                       << "5";
    }

    void regexes()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, given);
        QFETCH(const QString, taken);
        const auto anchored = anchoredRegex(pattern);
        QVERIFY(anchored);
        const promql::Regex regex(anchored->toStdString());
        std::string value;
        const bool matches = regex.replace(given.toStdString(), regex.hasGroups() ? "$1" : "$0", value);
        QCOMPARE(matches, !taken.isNull());
        if (matches)
            QCOMPARE(QString::fromStdString(value), taken);
    }

    void regexesThatCantBeDone()
    {
        QVERIFY(!anchoredRegex(QStringLiteral("/(?!a)b/")));
        QVERIFY(!anchoredRegex(QStringLiteral("/(a)\\1/")));
        QVERIFY(!anchoredRegex(QStringLiteral("/(/")));
    }

    void queriesOfVariables_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("regex");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("match");
        QTest::newRow("a label") << "label_values(job)"
                                 << ""
                                 << "job"
                                 << "";
        QTest::newRow("of a metric") << "label_values(up, job)"
                                     << ""
                                     << "job"
                                     << "up";
        QTest::newRow("of a selector") << "label_values(up{a=\"b,c\",job=~\"$job\"},instance)"
                                       << ""
                                       << "instance"
                                       << "up{a=\"b,c\",job=~\"$job\"}";
        QTest::newRow("over two lines") << "label_values(up{\n job=\"$job\"\n}, instance)"
                                        << ""
                                        << "instance"
                                        << "up{\n job=\"$job\"\n}";
        QTest::newRow("metrics") << "metrics(node_.*)"
                                 << ""
                                 << "__name__"
                                 << "{__name__=~\".*node_.*.*\"}";
        QTest::newRow("a query's label") << "query_result(up{job=\"$job\"})"
                                         << "/instance=\"([^\"]+)/"
                                         << "instance"
                                         << "up{job=\"$job\"}";
        QTest::newRow("out of an expression") << "query_result(topk(3, sum by (cpu) (rate(a{b=\"c\"}[5m]))))"
                                              << "/.*cpu=\"(.*?)\".*/"
                                              << "cpu"
                                              << "a{b=\"c\"}";
        QTest::newRow("an expression alone") << "up > 0"
                                             << "/job=\"(.*?)\"/"
                                             << "job"
                                             << "up";
        QTest::newRow("without a label") << "query_result(up)"
                                         << "/ ([0-9.]+)/"
                                         << ""
                                         << "";
        QTest::newRow("names of labels") << "label_names()"
                                         << ""
                                         << ""
                                         << "";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << ""
                                 << "";
        QTest::newRow("no label after all") << "label_values(up, $label)"
                                            << ""
                                            << ""
                                            << "";
    }

    void queriesOfVariables()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, regex);
        QFETCH(const QString, label);
        QFETCH(const QString, match);
        const VariableQuery read = readVariableQuery(query, regex, names());
        QCOMPARE(read.label, label);
        QCOMPARE(read.match, match);
        QCOMPARE(read.problem.isEmpty(), !label.isEmpty());
    }

    void places_data()
    {
        QTest::addColumn<QString>("source"); // x,y,w,h of each on 24 columns
        QTest::addColumn<QString>("expected");
        QTest::newRow("halves") << "0,0,12,8 12,0,12,8"
                                << "0,0,6,6 6,0,6,6";
        QTest::newRow("thirds") << "0,0,8,8 8,0,8,8 16,0,8,8"
                                << "0,0,4,6 4,0,4,6 8,0,4,6";
        QTest::newRow("odd widths") << "0,0,7,8 7,0,10,8 17,0,7,8"
                                    << "0,0,4,6 4,0,5,6 9,0,3,6";
        QTest::newRow("five of five") << "0,0,5,4 5,0,5,4 10,0,5,4 15,0,5,4 20,0,4,4"
                                      << "0,0,3,3 3,0,3,3 6,0,3,3 9,0,3,3 0,3,3,3";
        QTest::newRow("one beside two") << "0,0,12,10 12,0,12,5 12,5,12,5"
                                        << "0,0,6,7 6,0,6,4 6,4,6,3";
        QTest::newRow("low ones below each other") << "0,0,8,2 0,2,8,2 8,0,16,4"
                                                   << "0,0,4,3 0,3,4,3 4,0,8,3";
        QTest::newRow("a gap that is closed") << "0,0,24,8 0,100,24,8"
                                              << "0,0,12,6 0,6,12,6";
        QTest::newRow("one over the other") << "0,0,24,8 0,0,24,8"
                                            << "0,0,12,6 0,6,12,6";
        QTest::newRow("too tall") << "0,0,24,200"
                                  << "0,0,12,20";
    }

    void places()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        std::vector<Widget> widgets;
        for (const QString &each : source.split(u' ')) {
            const QStringList numbers = each.split(u',');
            Widget widget;
            widget.type = QStringLiteral("timeseries");
            widget.grid = {numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(), numbers[3].toInt()};
            widget.id = QString::number(widgets.size());
            widgets.push_back(widget);
        }
        QStringList found(qsizetype(widgets.size()));
        for (const Widget &widget : arranged(widgets))
            found[widget.id.toInt()] = QStringLiteral("%1,%2,%3,%4")
                                           .arg(widget.grid.x)
                                           .arg(widget.grid.y)
                                           .arg(widget.grid.w)
                                           .arg(widget.grid.h);
        QCOMPARE(found.join(u' '), expected);
    }
};

BELFRY_TEST(TestGrafanaParts)

#include "tst_grafana_parts.moc"
