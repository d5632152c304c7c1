// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "query/parser.h"

using namespace belfry;

namespace {

QString canonical(const QString &text)
{
    const auto query = parseQuery(text);
    return query ? QString::fromStdString((*query)->canonical) : query.error().toString();
}

} // namespace

class TestPromqlParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *name, const char *text, const char *printed) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(printed);
        };
        row("white space goes", " sum(  up ) ", "sum(up)");
        row("comments go", "up # the end\n+ 1", "up + 1");
        row("keywords in any case", "SUM BY (job) (up) AND up", "sum by (job) (up) and up");
        row("grouping after the argument", "sum(up) by (a, b,)", "sum by (a, b) (up)");
        row("without is kept when empty", "sum without () (up)", "sum without () (up)");
        row("matchers are sorted", "up{z=\"1\", a!=\"2\",}", "up{a!=\"2\",z=\"1\"}");
        row("three quotes", "{a='1', b=\"2\", c=`3`}", "{a=\"1\",b=\"2\",c=\"3\"}");
        row("quoted metric name", "{\"a.b\", c=\"d\"}", "{__name__=\"a.b\",c=\"d\"}");
        row("quoted label name", "{\"a.b\"=\"c\"}", "{\"a.b\"=\"c\"}");
        row("keywords as metric names", "sum + or - by", "sum + or - by");
        row("keywords as labels", "sum by (by, sum, offset) (up{on=\"1\", bool=\"2\"})",
            "sum by (by, sum, offset) (up{bool=\"2\",on=\"1\"})");
        row("metric with colons", "a:b:c", "a:b:c");
        row("range", "up[300]", "up[5m]");
        row("subquery", "up[1h:] @ end() offset -5m", "up[1h:] @ end() offset -5m");
        row("subquery with step", "rate(up[5m])[1h:30s]", "rate(up[5m])[1h:30s]");
        row("at and offset", "up offset 1d @ 12.5", "up @ 12.500 offset 1d");
        row("durations are numbers", "1h30m", "1h30m");
        row("number forms", "0x10 + 1e3 + .5 + 010", "16 + 1000 + 0.5 + 8");
        row("special numbers", "INF - nan", "Inf - NaN");
        row("infinity to the power", "+inf ^ 2", "+Inf ^ 2");
        row("sign of a number", "- 5 + +3", "-5 + 3");
        row("power binds tighter than minus", "-2 ^ 2", "-2 ^ 2");
        row("matching", "a / on(x) group_left(y) b", "a / on (x) group_left (y) b");
        row("matching without labels", "a == bool ignoring() b", "a == bool b");
        row("group_right without labels", "a * on(x) group_right b", "a * on (x) group_right () b");
        row("escapes", "\"\\x41\\u00e9\\n\\\"\"", "\"A\xc3\xa9\\n\\\"\"");
        row("bytes that are no UTF-8", "'\\xff'", "\"\\xff\"");
        row("functions", "round(label_replace(up, 'a', '$1', 'b', '(.*)'), 5)",
            "round(label_replace(up, \"a\", \"$1\", \"b\", \"(.*)\"), 5)");
        row("both names of smoothing", "holt_winters(x[1m], 0.1, 0.2) + double_exponential_smoothing(x[1m], .1, .2)",
            "holt_winters(x[1m], 0.1, 0.2) + double_exponential_smoothing(x[1m], 0.1, 0.2)");
    }

    void prints()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        QCOMPARE(canonical(text), printed);
        QCOMPARE(canonical(printed), printed);
    }

    void groups_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("same");
        QTest::newRow("product before sum") << "1 + 2 * 3"
                                            << "1 + (2 * 3)";
        QTest::newRow("to the left") << "1 - 2 - 3"
                                     << "(1 - 2) - 3";
        QTest::newRow("power to the right") << "2 ^ 3 ^ 2"
                                            << "2 ^ (3 ^ 2)";
        QTest::newRow("and before or") << "a or b and c"
                                       << "a or (b and c)";
        QTest::newRow("comparison before and") << "a and b > 1"
                                               << "a and (b > 1)";
        QTest::newRow("atan2 as a product") << "a + b atan2 c"
                                            << "a + (b atan2 c)";
    }

    /// The tree without parentheses has the same shape as the one with them: the same operator stands on top.
    void groups()
    {
        QFETCH(QString, text);
        QFETCH(QString, same);
        const auto a = parseQuery(text);
        const auto b = parseQuery(same);
        QVERIFY(a && b);
        const auto shape = [](const promql::Expr &expr, auto self) -> std::string {
            const promql::Expr &e = promql::withoutParens(expr);
            if (e.kind != promql::ExprKind::Binary)
                return promql::printExpr(e);
            const auto &binary = static_cast<const promql::Binary &>(e);
            return '(' + self(*binary.lhs, self) + promql::toString(binary.op) + self(*binary.rhs, self) + ')';
        };
        QCOMPARE(shape(*(*a)->root, shape), shape(*(*b)->root, shape));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *text, const char *error) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(error);
        };
        row("nothing", "", "1:1: parse error: no expression found in input");
        row("ends too early", "up +", "1:5: parse error: unexpected end of input, expected an expression");
        row("line and column", "up +\n  foo(", "2:3: parse error: unknown function with name \"foo\"");
        row("open parenthesis", "(up", "1:4: parse error: unclosed left parenthesis");
        row("closing parenthesis", "up)", "1:3: parse error: unexpected right parenthesis ')'");
        row("open braces", "up{", "1:4: parse error: unexpected end of input inside braces");
        row("matcher without a value", "up{a=}",
            "1:6: parse error: unexpected \"}\" in label matching, expected string");
        row("matcher without an operator", "up{a}",
            "1:5: parse error: unexpected \"}\" in label matching, expected label matching operator");
        row("no closing comma", "up{a=\"1\" b=\"2\"}",
            "1:10: parse error: unexpected identifier \"b\" in label matching, expected \",\" or \"}\"");
        row("regular expression", "up{a=~\"(\"}", "1:4: parse error: error parsing regexp: missing ): (");
        row("nothing selected", "{a=~\".*\"}",
            "1:1: parse error: vector selector must contain at least one non-empty matcher");
        row("name twice", "up{__name__=\"x\"}", "1:1: parse error: metric name must not be set twice: \"up\" or \"x\"");
        row("argument count", "rate()", "1:1: parse error: expected 1 argument(s) in call to \"rate\", got 0");
        row("argument type", "rate(up)",
            "1:6: parse error: expected type range vector in call to function \"rate\", got instant vector");
        row("aggregated range", "sum(up[5m])",
            "1:5: parse error: expected type instant vector in aggregation expression, got range vector");
        row("missing parameter", "topk(up)",
            "1:1: parse error: wrong number of arguments for aggregate expression provided, expected 2, got 1");
        row("range of a call", "rate(up)[5m]", "1:9: parse error: ranges only allowed for vector selectors");
        row("zero range", "up[0s]", "1:4: parse error: duration must be greater than 0");
        row("bad duration", "up[5x]", "1:4: parse error: bad number or duration syntax: \"5x\"");
        row("units out of order", "up[5m1h]", "1:4: parse error: not a valid duration string: \"5m1h\"");
        row("offset twice", "up offset 1m offset 2m", "1:1: parse error: offset may not be set multiple times");
        row("offset of a sum", "sum(up) offset 1m",
            "1:1: parse error: offset modifier must be preceded by an instant vector selector or range vector selector or a "
            "subquery");
        row("at twice", "up @ 1 @ 2", "1:1: parse error: @ <timestamp> may not be set multiple times");
        row("set operation of scalars", "up and 1",
            "1:1: parse error: set operator \"and\" not allowed in binary scalar expression");
        row("bool with arithmetic", "up + bool up",
            "1:4: parse error: bool modifier can only be used on comparison operators");
        row("grouped set operation", "a and on(x) group_left b",
            "1:1: parse error: no grouping allowed for \"and\" operation");
        row("label in both clauses", "a * on(x) group_left(x) b",
            "1:3: parse error: label \"x\" must not occur in ON and GROUP clause at once");
        row("trailing comma", "sum(up,)", "1:7: parse error: trailing commas not allowed in function call args");
        row("escape", "\"\\q\"", "1:1: parse error: unknown escape sequence 'q'");
        row("open string", "\"abc", "1:1: parse error: unterminated quoted string");
        row("strange character", "up ? 1", "1:4: parse error: unexpected character: '?'");
        row("experimental aggregation", "limitk(1, up)", "1:1: parse error: limitk() is experimental and not enabled");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const auto query = parseQuery(text);
        QVERIFY(!query);
        QCOMPARE(query.error().toString(), error);
        QCOMPARE(query.error().kind, ErrorKind::Invalid);
    }

    void refusesDeepNesting()
    {
        const QString deep = QString(5000, u'(') + QLatin1String("1") + QString(5000, u')');
        QVERIFY(!parseQuery(deep));
        QVERIFY(!parseQuery(QString(5000, u'-') + QLatin1String("up")));
        QString sum = QStringLiteral("1");
        for (int i = 0; i < 5000; ++i)
            sum += QLatin1String("+1");
        QVERIFY(!parseQuery(sum));
        QVERIFY(parseQuery(QString(100, u'(') + QLatin1String("1") + QString(100, u')')));
    }

    void rangesPointIntoTheText()
    {
        const auto query = parseQuery(QStringLiteral("1 + rate(up{a=\"b\"}[5m] offset 1m)"));
        QVERIFY(query);
        const auto &sum = static_cast<const promql::Binary &>(*(*query)->root);
        const auto &call = static_cast<const promql::Call &>(*sum.rhs);
        QCOMPARE(call.range.start, 4U);
        QCOMPARE(call.range.end, 33U);
        QCOMPARE(call.args[0]->range.start, 9U);
        QCOMPARE(call.args[0]->range.end, 32U);
    }

    void selectors()
    {
        const auto matchers = parseSelector("up{job!=\"node\"}");
        QVERIFY(matchers);
        QCOMPARE(matchers->size(), 2U);
        QVERIFY(!parseSelector("up + 1"));
        QVERIFY(!parseSelector("rate(up[5m])"));
        QVERIFY(!parseSelector("{}"));
    }

    void breaksLongExpressions()
    {
        const auto query = parseQuery(QStringLiteral(
            "sum by (job, instance) (rate(http_requests_total{code=~\"5..\"}[5m])) / sum by (job, instance) "
            "(rate(http_requests_total[5m])) > 0.05"));
        QVERIFY(query);
        const QString pretty = QString::fromStdString(promql::prettyExpr(*(*query)->root));
        QCOMPARE(pretty, QStringLiteral("    sum by (job, instance) (rate(http_requests_total{code=~\"5..\"}[5m]))\n"
                                        "  /\n"
                                        "    sum by (job, instance) (rate(http_requests_total[5m]))\n"
                                        ">\n"
                                        "  0.05"));
        QCOMPARE(canonical(pretty), QString::fromStdString((*query)->canonical));
    }

    void durations()
    {
        QCOMPARE(promql::printDuration(90'000), std::string("1m30s"));
        QCOMPARE(promql::printDuration(7LL * 24 * 3600 * 1000), std::string("1w"));
        QCOMPARE(promql::printDuration(8LL * 24 * 3600 * 1000), std::string("8d"));
        QCOMPARE(promql::parseDuration("1d2h3ms").value(), 26LL * 3600 * 1000 + 3);
        QVERIFY(!promql::parseDuration("5"));
        QVERIFY(!promql::parseDuration("1h1h"));
        QVERIFY(!promql::parseDuration("99999999999y"));
    }
};

BELFRY_TEST(TestPromqlParser)
#include "tst_promql_parser.moc"
