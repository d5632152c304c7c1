// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/dashboard/variables_fixture.h"

using namespace belfry;
using namespace belfry::variables_fixture;

/// Variables in documents: what is read, and what is refused where.
class TestVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAndWritten()
    {
        const Layout layout = layoutWithVariables();
        QCOMPARE(layout.variables.size(), 5U);
        const Variable &device = layout.variables[1];
        QCOMPARE(device.label, QStringLiteral("device"));
        QVERIFY(device.multi && device.all);
        QCOMPARE(device.initial, std::optional(QStringList{QStringLiteral("eth0")}));
        QCOMPARE(layout.variables[0].values[1], (VariableValue{QStringLiteral("b"), QStringLiteral("Bee")}));
        QCOMPARE(layout.pages[0].widgets[0].repeat, std::optional(Repeat{QStringLiteral("device"), 2}));
        const auto again = readLayout(writeLayout(layout));
        QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
        QCOMPARE(*again, layout);
    }

    void badOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *variable, const char *pointer, const char *says) {
            QTest::newRow(name) << QByteArray(variable) << QString::fromLatin1(pointer) << QString::fromLatin1(says);
        };
        row("no name", "{'type': 'text'}", "/name", "found nothing");
        row("a name with a dash", "{'name': 'a-b', 'type': 'text'}", "/name", "a-z, A-Z, 0-9 and _");
        row("a name that begins with a digit", "{'name': '1a', 'type': 'text'}", "/name", "no digit first");
        row("a built-in name", "{'name': '__range', 'type': 'text'}", "/name", "$__range is built in");
        row("a name that is taken", "{'name': 'before', 'type': 'text'}", "/name", "another variable has the name");
        row("no type", "{'name': 'a'}", "/type", "found nothing");
        row("an unknown type", "{'name': 'a', 'type': 'adhoc'}", "/type",
            "known are labelValues, list, text, constant, interval");
        row("an unknown member", "{'name': 'a', 'type': 'text', 'hide': 2}", "/hide", "unknown member \"hide\"");
        row("no label", "{'name': 'a', 'type': 'labelValues'}", "/label", "the name of a label");
        row("a label that is none", "{'name': 'a', 'type': 'labelValues', 'label': 'a) (up'}", "/label",
            "found \"a) (up\"");
        row("a match that is no selector", "{'name': 'a', 'type': 'labelValues', 'label': 'l', 'match': 'sum(up)'}",
            "/match", "parse error");
        row("a match with a later variable",
            "{'name': 'a', 'type': 'labelValues', 'label': 'l', 'match': 'up{x=\\'$a\\'}'}", "/match",
            "there is no variable $a; known are $__interval, $__interval_ms, $__range, $__range_s, "
            "$__rate_interval, $before");
        row("a regex that is none", "{'name': 'a', 'type': 'labelValues', 'label': 'l', 'regex': '('}", "/regex",
            "not a regular expression");
        row("a label of a text", "{'name': 'a', 'type': 'text', 'label': 'l'}", "/label", "has no \"label\"");
        row("several texts", "{'name': 'a', 'type': 'text', 'multi': true}", "/multi", "has no \"multi\"");
        row("no values", "{'name': 'a', 'type': 'list'}", "/values", "1 to 1000 values, found 0");
        row("a value twice", "{'name': 'a', 'type': 'list', 'values': ['x', 'x']}", "/values/1", "there already");
        row("a value that means all", "{'name': 'a', 'type': 'list', 'values': ['$__all']}", "/values/0", "means all");
        row("a value that is a number", "{'name': 'a', 'type': 'list', 'values': [1]}", "/values/0",
            "expected an object");
        row("no duration", "{'name': 'a', 'type': 'interval', 'values': ['soon']}", "/values/0", "found \"soon\"");
        row("a default that isn't offered", "{'name': 'a', 'type': 'list', 'values': ['x'], 'default': ['y']}",
            "/default/0", "one of the variable's values, found \"y\"");
        row("all that isn't offered", "{'name': 'a', 'type': 'list', 'values': ['x'], 'default': ['$__all']}",
            "/default/0", "found \"$__all\"");
        row("two defaults", "{'name': 'a', 'type': 'list', 'values': ['x', 'y'], 'default': ['x', 'y']}", "/default",
            "one value without \"multi\", found 2");
        row("a default that is a string", "{'name': 'a', 'type': 'text', 'default': 'x'}", "/default",
            "expected an array, found a string");
        row("a constant without a value", "{'name': 'a', 'type': 'constant'}", "/default", "the constant's one value");
        row("multi that is a number", "{'name': 'a', 'type': 'list', 'values': ['x'], 'multi': 1}", "/multi",
            "true or false");
    }

    void badOnesAreRefused()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QString, pointer);
        QFETCH(QString, says);
        const QByteArray list = "[{'name': 'before', 'type': 'text'}, " + variable + "]";
        const auto layout = read(list.constData(), "{'id': 'p', 'widgets': []}");
        QVERIFY2(!layout, "was taken");
        QCOMPARE(layout.error().place.pointer, QStringLiteral("/variables/1") + pointer);
        QVERIFY2(layout.error().message.contains(says), qPrintable(layout.error().message));
    }

    void widgetsMustNameKnownOnes_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *member, const char *pointer, const char *says) {
            QTest::newRow(name) << QByteArray(member) << QString::fromLatin1(pointer) << QString::fromLatin1(says);
        };
        row("in an expression", "'queries': [{'expr': 'up{a=\\'$gone\\'}'}]", "/queries/0/expr",
            "there is no variable $gone");
        row("in a legend", "'queries': [{'expr': 'up', 'legend': '$gone'}]", "/queries/0/legend", "$gone");
        row("in a title", "'title': '$gone', 'queries': [{'expr': 'up'}]", "/title", "$gone");
        row("in an option", "'options': {'caption': '${gone}'}, 'queries': [{'expr': 'up'}]", "/options/caption",
            "$gone");
        row("in a repeat", "'repeat': {'variable': 'gone'}, 'queries': [{'expr': 'up'}]", "/repeat/variable",
            "found \"gone\"");
        row("a repeat over a text", "'repeat': {'variable': 'limit'}, 'queries': [{'expr': 'up'}]", "/repeat/variable",
            "type labelValues or list");
        row("no columns", "'repeat': {'variable': 'device', 'columns': 0}, 'queries': [{'expr': 'up'}]",
            "/repeat/columns", "found 0");
        row("too many columns", "'repeat': {'variable': 'device', 'columns': 13}, 'queries': [{'expr': 'up'}]",
            "/repeat/columns", "expected 0 to 12, found 13");
        row("what is no PromQL with any value", "'queries': [{'expr': 'up + + $limit)'}]", "/queries/0/expr",
            "parse error");
        row("a range that is none", "'queries': [{'expr': 'rate(up[$job])'}]", "/queries/0/expr", "parse error");
    }

    void widgetsMustNameKnownOnes()
    {
        QFETCH(QByteArray, member);
        QFETCH(QString, pointer);
        QFETCH(QString, says);
        const QByteArray page =
            "{'id': 'p', 'widgets': [{'id': 'w', 'type': 'stat', 'grid': {'x': 0, 'y': 0, 'w': 1, 'h': 1}, " + member +
            "}]}";
        const auto layout = read(kVariables, page.constData());
        QVERIFY2(!layout, "was taken");
        QCOMPARE(layout.error().place.pointer, QStringLiteral("/pages/0/widgets/0") + pointer);
        QVERIFY2(layout.error().message.contains(says), qPrintable(layout.error().message));
    }

    void whatAVariableMayBeIsTried_data()
    {
        QTest::addColumn<QByteArray>("expr");
        QTest::newRow("a number") << QByteArray("up > $limit");
        QTest::newRow("a duration") << QByteArray("rate(up[$free])");
        QTest::newRow("a label") << QByteArray("sum by ($free) (up)");
        QTest::newRow("a metric") << QByteArray("$free + 1");
        QTest::newRow("of different kinds") << QByteArray("topk($limit, sum by ($free) (rate(up[$other])))");
        QTest::newRow("built in") << QByteArray("increase(up[$__range]) / $__range_s + $__interval_ms");
    }

    void whatAVariableMayBeIsTried()
    {
        QFETCH(QByteArray, expr);
        const QByteArray page =
            "{'id': 'p', 'widgets': [{'id': 'w', 'type': 'stat', 'grid': {'x': 0, 'y': 0, 'w': 1, 'h': "
            "1}, 'queries': [{'expr': '" +
            expr + "'}]}]}";
        const auto layout =
            read("[{'name': 'limit', 'type': 'text'}, {'name': 'free', 'type': 'text'}, {'name': 'other', "
                 "'type': 'labelValues', 'label': 'l'}]",
                 page.constData());
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().toString()));
    }
};

BELFRY_TEST(TestVariables)
#include "tst_variables.moc"
