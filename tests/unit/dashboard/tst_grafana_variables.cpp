// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/variable_names.h"
#include "dashboard/grafana/variable_query.h"
#include "program/test_class.h"

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

} // namespace

/// Of an import: names of variables in expressions and texts, and the queries that variables have their values of.
class TestGrafanaVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

BELFRY_TEST(TestGrafanaVariables)
#include "tst_grafana_variables.moc"
