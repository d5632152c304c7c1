// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What two edit at once of variables, repeats, locks and of several widgets.

#include "dashboard/layout_merge.h"
#include "dashboard/layout_rules.h"
#include "dashboard/operation.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

#include <QTest>

using namespace belfry;

namespace {

const QString kOnePage = QStringLiteral("one");
const QString kDevice = QStringLiteral("device");
const QString kJob = QStringLiteral("job");
using Kind = MergeConflict::Kind;

Variable listOf(const QString &name)
{
    Variable variable;
    variable.name = name;
    variable.type = VariableType::List;
    variable.values = {{QStringLiteral("x"), QStringLiteral("x")}, {QStringLiteral("y"), QStringLiteral("y")}};
    return variable;
}

/// The variables "device" and "job", which nothing names; stat a and stat b side by side.
Layout shared()
{
    Layout layout;
    layout.pages.resize(1);
    layout.pages[0].id = kOnePage;
    layout.variables = {listOf(kDevice), listOf(kJob)};
    for (const char *id : {"a", "b"}) {
        Widget widget = newWidget(*findWidgetType(u"stat"));
        widget.id = QString::fromLatin1(id);
        widget.grid = {*id == 'a' ? 0 : 6, 0, 6, 2};
        layout.pages[0].widgets.push_back(widget);
    }
    return layout;
}

Layout after(const Operation &operation, const Layout &layout = shared())
{
    return *apply(layout, operation);
}

Layout withVariable(const QString &name, const std::function<void(Variable &)> &change)
{
    Variable variable = *findVariable(shared().variables, name);
    change(variable);
    return after(ConfigureVariable{name, variable});
}

/// Widget a asks for `expr`.
Layout asking(const char *expr, const Layout &layout = shared())
{
    Widget widget = *layout.pages[0].find(QStringLiteral("a"));
    widget.queries[0].expr = QString::fromLatin1(expr);
    return after(ConfigureWidget{kOnePage, widget.id, widget}, layout);
}

QStringList namesOf(const Layout &layout)
{
    QStringList names;
    for (const Variable &variable : layout.variables)
        names << variable.name;
    return names;
}

const Variable &named(const Layout &layout, const QString &name)
{
    return *findVariable(layout.variables, name);
}

const Widget &widgetIn(const Layout &layout, const char *id)
{
    return *layout.pages[0].find(QString::fromLatin1(id));
}

} // namespace

class TestVariableMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersOfOneVariableAreMergedOneByOne()
    {
        const Layout ours = withVariable(kDevice, [](Variable &v) { v.title = QStringLiteral("Mine"); });
        const Layout theirs = withVariable(kDevice, [](Variable &v) { v.multi = true; });
        const LayoutMerge merge = mergeLayouts(shared(), ours, theirs);
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(named(merge.layout, kDevice).title, QStringLiteral("Mine"));
        QVERIFY(named(merge.layout, kDevice).multi);
    }

    void bothTitlesOfAVariable()
    {
        const Layout ours = withVariable(kDevice, [](Variable &v) { v.title = QStringLiteral("Mine"); });
        const Layout theirs = withVariable(kDevice, [](Variable &v) { v.title = QStringLiteral("Theirs"); });
        const LayoutMerge merge = mergeLayouts(shared(), ours, theirs);
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.conflicts[0].variable, kDevice);
        QCOMPARE(merge.conflicts[0].members, QStringList{QStringLiteral("title")});
        QCOMPARE(named(merge.layout, kDevice).title, QStringLiteral("Theirs"));
        QCOMPARE(named(*useMine(merge.layout, merge.conflicts[0]), kDevice).title, QStringLiteral("Mine"));
    }

    void whatBothAddedUnderOneNameIsThereTwice()
    {
        Variable mine = listOf(QStringLiteral("host"));
        mine.multi = true;
        const Layout ours = asking("up{host=~\"$host\"}", after(AddVariable{mine}));
        const LayoutMerge merge = mergeLayouts(shared(), ours, after(AddVariable{listOf(QStringLiteral("host"))}));
        QVERIFY(merge.conflicts.empty());
        QVERIFY(!named(merge.layout, QStringLiteral("host")).multi);
        QVERIFY(named(merge.layout, QStringLiteral("host_2")).multi);
        QCOMPARE(widgetIn(merge.layout, "a").queries[0].expr, QStringLiteral("up{host=~\"$host_2\"}"));
    }

    void theSameFromBothIsThereOnce()
    {
        const Layout both = after(AddVariable{listOf(QStringLiteral("host"))});
        Layout theirs = both;
        theirs.name = QStringLiteral("Wall");
        QCOMPARE(namesOf(mergeLayouts(shared(), both, theirs).layout), namesOf(both));
    }

    void whatIsStillNamedStays()
    {
        const LayoutMerge merge =
            mergeLayouts(shared(), asking("up{device=\"$device\"}"), after(RemoveVariable{kDevice}));
        QVERIFY(merge.conflicts.empty());
        QVERIFY(findVariable(merge.layout.variables, kDevice));
        const LayoutMerge back =
            mergeLayouts(shared(), after(RemoveVariable{kDevice}), asking("up{device=\"$device\"}"));
        QVERIFY(back.conflicts.empty());
        QVERIFY(findVariable(back.layout.variables, kDevice));
    }

    void theirNameIsInWhatOursNames()
    {
        const Layout base = asking("up{device=\"$device\"}");
        Layout ours = base;
        ours.pages[0].widgets[0].title = QStringLiteral("Mine");
        Variable renamed = listOf(QStringLiteral("nic"));
        const LayoutMerge merge = mergeLayouts(base, ours, after(ConfigureVariable{kDevice, renamed}, base));
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(namesOf(merge.layout), (QStringList{QStringLiteral("nic"), kJob}));
        QCOMPARE(widgetIn(merge.layout, "a").title, QStringLiteral("Mine"));
        QCOMPARE(widgetIn(merge.layout, "a").queries[0].expr, QStringLiteral("up{device=\"$nic\"}"));
    }

    void removedAndChanged()
    {
        const Layout changed = withVariable(kDevice, [](Variable &v) { v.multi = true; });
        const Layout removed = after(RemoveVariable{kDevice});
        const LayoutMerge theirs = mergeLayouts(shared(), changed, removed);
        QCOMPARE(theirs.conflicts.size(), 1U);
        QCOMPARE(theirs.conflicts[0].kind, Kind::TheyRemoved);
        QCOMPARE(namesOf(theirs.layout), QStringList{kJob});
        QVERIFY(named(*useMine(theirs.layout, theirs.conflicts[0]), kDevice).multi);
        const LayoutMerge ours = mergeLayouts(shared(), removed, changed);
        QCOMPARE(ours.conflicts.size(), 1U);
        QCOMPARE(ours.conflicts[0].kind, Kind::WeRemoved);
        QVERIFY(named(ours.layout, kDevice).multi);
        QCOMPARE(namesOf(*useMine(ours.layout, ours.conflicts[0])), QStringList{kJob});
    }

    void aWidgetThatComesBackBringsItsVariables()
    {
        const Layout base = asking("up{device=\"$device\"}");
        Layout ours = base;
        ours.pages[0].widgets[0].title = QStringLiteral("In $device");
        Layout theirs = after(RemoveWidget{kOnePage, QStringLiteral("a")}, base);
        theirs = after(RemoveVariable{kDevice}, theirs);
        const LayoutMerge merge = mergeLayouts(base, ours, theirs);
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(namesOf(merge.layout), QStringList{kJob});
        const auto mine = useMine(merge.layout, merge.conflicts[0]);
        QVERIFY(mine.has_value());
        QVERIFY(checkLayout(*mine).has_value());
        QCOMPARE(widgetIn(*mine, "a").title, QStringLiteral("In $device"));
    }

    void orderOfVariables()
    {
        Layout base = shared();
        base.variables.push_back(listOf(QStringLiteral("third")));
        const Layout ours = after(MoveVariable{kDevice, 2}, base);
        const Layout theirs = after(MoveVariable{kJob, 0}, base);
        const LayoutMerge one = mergeLayouts(base, ours, base);
        QCOMPARE(namesOf(one.layout), namesOf(ours));
        const LayoutMerge both = mergeLayouts(base, ours, theirs);
        QCOMPARE(both.conflicts.size(), 1U);
        QCOMPARE(both.conflicts[0].members, QStringList{QStringLiteral("variables")});
        QCOMPARE(namesOf(both.layout), namesOf(theirs));
        QCOMPARE(namesOf(*useMine(both.layout, both.conflicts[0])), namesOf(ours));
    }

    void aSelectorStaysBehindWhatItNames()
    {
        Variable label;
        label.name = QStringLiteral("cpu");
        label.type = VariableType::LabelValues;
        label.label = QStringLiteral("cpu");
        label.match = QStringLiteral("up{job=\"$job\"}");
        Layout ours = after(AddVariable{label, 2});
        const Layout theirs = after(MoveVariable{kJob, 0}, after(AddVariable{listOf(QStringLiteral("zone")), 0}));
        const LayoutMerge merge = mergeLayouts(shared(), ours, theirs);
        QVERIFY(merge.conflicts.empty());
        QVERIFY(checkLayout(merge.layout).has_value());
        QCOMPARE(merge.layout.variables.size(), 4U);
    }

    void aRepeatAndATitle()
    {
        Widget repeated = widgetIn(shared(), "a");
        repeated.repeat = Repeat{kDevice, 2};
        Widget titled = widgetIn(shared(), "a");
        titled.title = QStringLiteral("In $device");
        const LayoutMerge merge = mergeLayouts(shared(), after(ConfigureWidget{kOnePage, repeated.id, repeated}),
                                               after(ConfigureWidget{kOnePage, titled.id, titled}));
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(widgetIn(merge.layout, "a").repeat, repeated.repeat);
        QCOMPARE(widgetIn(merge.layout, "a").title, titled.title);
    }

    void aVariableThatCanNoLongerBeRepeatedIsAConflict()
    {
        Widget repeated = widgetIn(shared(), "a");
        repeated.repeat = Repeat{kDevice, 0};
        Variable text;
        text.name = kDevice;
        text.type = VariableType::Text;
        const Layout theirs = after(ConfigureVariable{kDevice, text});
        const LayoutMerge merge =
            mergeLayouts(shared(), after(ConfigureWidget{kOnePage, repeated.id, repeated}), theirs);
        QCOMPARE(merge.layout, theirs);
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.conflicts[0].members, QStringList{QStringLiteral("pages")});
    }

    void whatIsLockedStaysWhereItIs()
    {
        const Layout ours = after(LockWidgets{kOnePage, {QStringLiteral("a")}, true});
        const Layout theirs = after(SwapWidgets{kOnePage, QStringLiteral("a"), QStringLiteral("b")});
        const LayoutMerge merge = mergeLayouts(shared(), ours, theirs);
        QVERIFY(merge.conflicts.empty());
        QVERIFY(widgetIn(merge.layout, "a").locked);
        QCOMPARE(widgetIn(merge.layout, "a").grid.x, 6);
        // Something is put where it stands.
        const Layout more = after(AddWidgets{kOnePage, {widgetIn(shared(), "b")}, {0, 0}, Fit::MakeRoom});
        const LayoutMerge both = mergeLayouts(shared(), ours, more);
        QCOMPARE(widgetIn(both.layout, "a").grid, widgetIn(ours, "a").grid);
        QCOMPARE(both.layout.pages[0].widgets.size(), 3U);
    }

    void editsOfSeveralAndOfOne()
    {
        const QStringList all{QStringLiteral("a"), QStringLiteral("b")};
        const Layout ours = after(MoveWidgets{kOnePage, {QStringLiteral("a")}, 0, 2});
        Widget titled = widgetIn(shared(), "b");
        titled.title = QStringLiteral("Theirs");
        const Layout theirs = after(ConfigureWidget{kOnePage, titled.id, titled});
        const LayoutMerge merge = mergeLayouts(shared(), ours, theirs);
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(widgetIn(merge.layout, "b").title, titled.title);
        const LayoutMerge gone = mergeLayouts(shared(), after(RemoveWidgets{kOnePage, all}), theirs);
        QCOMPARE(gone.conflicts.size(), 1U);
        QCOMPARE(gone.conflicts[0].kind, Kind::WeRemoved);
        QCOMPARE(gone.layout.pages[0].widgets.size(), 1U);
        const LayoutMerge locked = mergeLayouts(shared(), after(LockPage{kOnePage, true}), theirs);
        QVERIFY(locked.conflicts.empty());
        QVERIFY(locked.layout.pages[0].locked);
        QCOMPARE(widgetIn(locked.layout, "b").title, titled.title);
    }
};

BELFRY_TEST(TestVariableMerge)
#include "tst_variable_merge.moc"
