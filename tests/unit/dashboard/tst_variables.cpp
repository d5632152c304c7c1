// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/choice.h"
#include "dashboard/layout_editor.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_view.h"
#include "program/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace belfry;

namespace {

/// Single quotes stand for double ones.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

const char kPage[] =
    "{'id': 'net', 'range': '15m', 'widgets': ["
    "{'id': 'in', 'type': 'stat', 'title': 'In $device', 'grid': {'x': 0, 'y': 0, 'w': 4, 'h': 2},"
    " 'queries': [{'expr': 'rate(rx{device=~\\'$device\\'}[$window])', 'legend': '$device {{x}}'}],"
    " 'options': {'caption': 'on $device'}, 'repeat': {'variable': 'device', 'columns': 2}},"
    "{'id': 'all', 'type': 'table', 'grid': {'x': 0, 'y': 2, 'w': 12, 'h': 3},"
    " 'queries': [{'expr': 'up > $limit'}], 'options': {'columns': [{'title': '$limit', 'query': 0}]}}]}";

const char kVariables[] =
    "[{'name': 'host', 'type': 'list', 'values': ['a', {'text': 'Bee', 'value': 'b'}]},"
    " {'name': 'device', 'title': 'Device', 'type': 'labelValues', 'label': 'device',"
    "  'match': 'rx{instance=\\'$host\\'}', 'regex': 'eth.*', 'multi': true, 'all': true, 'default': ['eth0']},"
    " {'name': 'window', 'type': 'interval', 'values': ['auto', '1m']},"
    " {'name': 'limit', 'type': 'text', 'default': ['0.5']},"
    " {'name': 'job', 'type': 'constant', 'default': ['node']}]";

/// A layout of one page and variables; escaped quotes stay those of PromQL.
Result<Layout> read(const char *variables = kVariables, const char *page = kPage)
{
    return readLayout(quoted(QByteArray("{'version': 2, 'variables': ") + variables + ", 'pages': [" + page + "]}"));
}

Layout layoutOf()
{
    const auto layout = read();
    if (!layout)
        qFatal("%s", qPrintable(layout.error().toString()));
    return *layout;
}

std::vector<VariableValue> values(const QStringList &list)
{
    std::vector<VariableValue> all;
    for (const QString &each : list)
        all.push_back({each, each});
    return all;
}

VariableStates statesWith(const QStringList &devices)
{
    return {{QStringLiteral("device"),
             {values({QStringLiteral("eth0"), QStringLiteral("eth1"), QStringLiteral("eth2")}), devices}},
            {QStringLiteral("window"), {{}, {kAutoInterval}}},
            {QStringLiteral("limit"), {{}, {QStringLiteral("7")}}}};
}

} // namespace

class TestVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAndWritten()
    {
        const Layout layout = layoutOf();
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

    void offersAreFilteredAndInOrder()
    {
        Variable variable;
        variable.type = VariableType::LabelValues;
        const QStringList found{QStringLiteral("eth10"), QStringLiteral("lo"),  QStringLiteral("eth2"), QString(),
                                QStringLiteral("eth02"), QStringLiteral("eth2")};
        const auto texts = [&] {
            QStringList list;
            for (const VariableValue &each : offeredValues(variable, found))
                list << each.value;
            return list.join(u' ');
        };
        QCOMPARE(texts(), QStringLiteral("eth02 eth2 eth10 lo"));
        variable.regex = QStringLiteral("eth.*");
        QCOMPARE(texts(), QStringLiteral("eth02 eth2 eth10"));
        variable.regex = QStringLiteral("eth(.*)");
        QCOMPARE(texts(), QStringLiteral("02 2 10"));
        variable.regex = QStringLiteral("eth");
        QCOMPARE(texts(), QString());
    }

    void choices_data()
    {
        QTest::addColumn<int>("variable");
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<bool>("isWanted");
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("chosen");
        const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
        const auto row = [&](const char *name, int variable, const char *offered, const char *wanted,
                             const char *chosen) {
            QTest::newRow(name) << variable << list(offered) << (wanted != nullptr) << list(wanted ? wanted : "")
                                << list(chosen);
        };
        row("the default", 1, "eth0 eth1", nullptr, "eth0");
        row("a default that isn't there, with all", 1, "eth1 eth2", nullptr, "$__all");
        row("a default before anything is known", 1, "", nullptr, "eth0");
        row("what is wanted", 1, "eth0 eth1", "eth1", "eth1");
        row("several", 1, "eth0 eth1", "eth1 eth0", "eth1 eth0");
        row("what isn't there now", 1, "eth0", "eth9", "eth9");
        row("all", 1, "eth0", "$__all", "$__all");
        row("nothing of it", 1, "eth0", "", "eth0");
        row("the first of a list", 0, "a b", nullptr, "a");
        row("one of a list", 0, "a b", "b a", "b");
        row("what isn't in a list", 0, "a b", "c", "a");
        row("all where there is no all", 0, "a b", "$__all", "a");
        row("a text", 3, "", "0.9", "0.9");
        row("a text's default", 3, "", nullptr, "0.5");
        row("a constant", 4, "", "other", "node");
    }
    void choices()
    {
        QFETCH(int, variable);
        QFETCH(QStringList, offered);
        QFETCH(bool, isWanted);
        QFETCH(QStringList, wanted);
        const Layout layout = layoutOf();
        QTEST(chosenValues(layout.variables[std::size_t(variable)], values(offered),
                           isWanted ? std::optional(wanted) : std::nullopt),
              "chosen");
    }

    void aPageShowsItsValues()
    {
        const Layout layout = layoutOf();
        const Layout view = viewOf(layout, statesWith({kAllValues}));
        QVERIFY(view.variables.empty());
        const Page &page = view.pages[0];
        QCOMPARE(page.widgets.size(), 4U);
        QCOMPARE(page.widgets[0].id, QStringLiteral("in"));
        QCOMPARE(page.widgets[1].id, QStringLiteral("in~eth1"));
        QCOMPARE(originalId(page.widgets[1].id), QStringLiteral("in"));
        QCOMPARE(originalId(QStringLiteral("in")), QStringLiteral("in"));
        QCOMPARE(page.widgets[1].title, QStringLiteral("In eth1"));
        QCOMPARE(page.widgets[1].queries[0].expr, QStringLiteral("rate(rx{device=~\"eth1\"}[2s])"));
        QCOMPARE(page.widgets[1].queries[0].legend, QStringLiteral("eth1 {{x}}"));
        QCOMPARE(page.widgets[1].options.value(QLatin1String("caption")).toString(), QStringLiteral("on eth1"));
        QVERIFY(!page.widgets[1].repeat);
        QCOMPARE(page.widgets[1].grid, (GridRect{4, 0, 4, 2}));
        QCOMPARE(page.widgets[2].grid, (GridRect{0, 2, 4, 2}));
        QCOMPARE(page.widgets[3].grid, (GridRect{0, 4, 12, 3}));
        QCOMPARE(page.widgets[3].queries[0].expr, QStringLiteral("up > 7"));
        QCOMPARE(page.widgets[3].options.value(QLatin1String("columns"))[0][QLatin1String("title")].toString(),
                 QStringLiteral("7"));
    }

    void forEditingEachIsWhereItIs()
    {
        const Layout layout = layoutOf();
        const Page page = editedViewOf(layout.pages[0], layout.variables, statesWith({kAllValues}));
        QCOMPARE(page.widgets.size(), 2U);
        QCOMPARE(page.widgets[0].title, QStringLiteral("In eth0"));
        QCOMPARE(page.widgets[1].grid, layout.pages[0].widgets[1].grid);
    }

    void whatCantBeShownIsLeft()
    {
        const Layout layout = layoutOf();
        VariableStates states = statesWith({QStringLiteral("eth0")});
        states[QStringLiteral("limit")].chosen = QStringList{QStringLiteral("1) or (up")};
        const Layout view = viewOf(layout, states);
        QCOMPARE(view.pages[0].widgets[1].queries[0].expr, QStringLiteral("up > $limit"));
        QCOMPARE(view.pages[0].widgets[0].title, QStringLiteral("In eth0"));
    }

    void editsCanBeUndone()
    {
        const Layout first = layoutOf();
        LayoutEditor editor(first);
        Variable renamed = first.variables[1];
        renamed.name = QStringLiteral("nic");
        QVERIFY(editor.apply(ConfigureVariable{QStringLiteral("device"), renamed}));
        QCOMPARE(editor.undoText(), QStringLiteral("Change variable Device"));
        const Widget &widget = editor.layout().pages[0].widgets[0];
        QCOMPARE(widget.title, QStringLiteral("In $nic"));
        QCOMPARE(widget.queries[0].expr, QStringLiteral("rate(rx{device=~\"$nic\"}[$window])"));
        QCOMPARE(widget.queries[0].legend, QStringLiteral("$nic {{x}}"));
        QCOMPARE(widget.repeat->variable, QStringLiteral("nic"));
        Variable added;
        added.name = QStringLiteral("extra");
        added.type = VariableType::Text;
        QVERIFY(editor.apply(AddVariable{added, 0}));
        QCOMPARE(editor.undoText(), QStringLiteral("Add variable extra"));
        QVERIFY(editor.apply(MoveVariable{QStringLiteral("extra"), 9}));
        QCOMPARE(editor.layout().variables.back().name, QStringLiteral("extra"));
        QVERIFY(editor.apply(RemoveVariable{QStringLiteral("extra")}));
        QCOMPARE(editor.undoText(), QStringLiteral("Remove variable extra"));
        while (editor.undo()) {
        }
        QCOMPARE(editor.layout(), first);
    }

    void whatIsNamedStays()
    {
        LayoutEditor editor(layoutOf());
        const auto removed = editor.apply(RemoveVariable{QStringLiteral("device")});
        QVERIFY(!removed);
        QCOMPARE(removed.error().place.pointer, QStringLiteral("/pages/0/widgets/0/queries/0/expr"));
        const auto moved = editor.apply(MoveVariable{QStringLiteral("host"), 1});
        QVERIFY(!moved);
        QCOMPARE(moved.error().place.pointer, QStringLiteral("/variables/0/match"));
        QCOMPARE(editor.apply(RemoveVariable{QStringLiteral("gone")}).error().kind, ErrorKind::NotFound);
    }
};

BELFRY_TEST(TestVariables)
#include "tst_variables.moc"
