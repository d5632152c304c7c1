// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_merge.h"
#include "dashboard/operation.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

#include <QTest>

using namespace belfry;

namespace {

const QString kMergedPage = QStringLiteral("one");
const QString kChartA = QStringLiteral("a");
const QString kChartB = QStringLiteral("b");
using Conflict = MergeConflict::Kind;

/// Page "one" with the charts a and b side by side, page "two" empty.
Layout common()
{
    Layout layout;
    layout.pages.resize(2);
    layout.pages[0].id = kMergedPage;
    layout.pages[1].id = QStringLiteral("two");
    for (const QString &id : {kChartA, kChartB}) {
        Widget widget = newWidget(*findWidgetType(u"timeseries"));
        widget.id = id;
        widget.grid.x = id == kChartA ? 0 : 6;
        layout.pages[0].widgets.push_back(widget);
    }
    return layout;
}

Layout madeBy(const Operation &operation, const Layout &layout = common())
{
    return *apply(layout, operation);
}

Layout configuredBy(const QString &id, const std::function<void(Widget &)> &change)
{
    Widget widget = *common().pages[0].find(id);
    change(widget);
    return madeBy(ConfigureWidget{kMergedPage, id, widget});
}

Layout titledAs(const QString &id, const char *title)
{
    return configuredBy(id, [&](Widget &widget) { widget.title = QString::fromLatin1(title); });
}

Widget widgetOf(const Layout &layout, const QString &id)
{
    const Widget *widget = layout.pages[0].find(id);
    return widget ? *widget : Widget{};
}

QStringList idsOf(const Layout &layout)
{
    QStringList all;
    for (const Widget &widget : layout.pages[0].widgets)
        all << widget.id;
    return all;
}

} // namespace

class TestLayoutMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersOfOneWidgetAreMergedOneByOne()
    {
        const Layout ours = configuredBy(kChartA, [](Widget &widget) {
            widget.title = QStringLiteral("Mine");
            widget.options.insert(QStringLiteral("stack"), true);
        });
        const Layout theirs = configuredBy(kChartA, [](Widget &widget) {
            widget.unit = Unit::Bytes;
            widget.options.insert(QStringLiteral("axes"), false);
        });
        const LayoutMerge merge = mergeLayouts(common(), ours, theirs);
        QVERIFY(merge.conflicts.empty());
        const Widget widget = widgetOf(merge.layout, kChartA);
        QCOMPARE(widget.title, QStringLiteral("Mine"));
        QCOMPARE(widget.unit, Unit::Bytes);
        QCOMPARE(widget.options.value(QStringLiteral("stack")), QJsonValue(true));
        QCOMPARE(widget.options.value(QStringLiteral("axes")), QJsonValue(false));
    }

    void theSameMemberIsAConflictAndTheirsIsInForce()
    {
        Layout ours = titledAs(kChartA, "Mine");
        ours.pages[0].widgets[0].unit = Unit::Bytes;
        const LayoutMerge merge = mergeLayouts(common(), ours, titledAs(kChartA, "Theirs"));
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.conflicts[0].kind, Conflict::BothChanged);
        QCOMPARE(merge.conflicts[0].page, kMergedPage);
        QCOMPARE(merge.conflicts[0].widget, kChartA);
        QCOMPARE(merge.conflicts[0].members, QStringList{QStringLiteral("title")});
        QCOMPARE(widgetOf(merge.layout, kChartA).title, QStringLiteral("Theirs"));
        QCOMPARE(widgetOf(merge.layout, kChartA).unit, Unit::Bytes); // only ours
        const auto mine = useMine(merge.layout, merge.conflicts[0]);
        QCOMPARE(widgetOf(*mine, kChartA).title, QStringLiteral("Mine"));
        QCOMPARE(widgetOf(*mine, kChartA).unit, Unit::Bytes);
    }

    void halvesThatDoNotFitTogetherAreAConflict()
    {
        const LayoutMerge merge = mergeLayouts(common(), configuredBy(kChartA, [](Widget &widget) { widget.min = 10; }),
                                               configuredBy(kChartA, [](Widget &widget) { widget.max = 5; }));
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.conflicts[0].members, QStringList{QStringLiteral("min")});
        QCOMPARE(widgetOf(merge.layout, kChartA).max, std::optional<double>(5));
        QVERIFY(!widgetOf(merge.layout, kChartA).min);
        QCOMPARE(widgetOf(*useMine(merge.layout, merge.conflicts[0]), kChartA).min, std::optional<double>(10));
    }

    void whatWeRemovedAndTheyChangedStays()
    {
        const LayoutMerge merge =
            mergeLayouts(common(), madeBy(RemoveWidget{kMergedPage, kChartA}), titledAs(kChartA, "Theirs"));
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.conflicts[0].kind, Conflict::WeRemoved);
        QCOMPARE(widgetOf(merge.layout, kChartA).title, QStringLiteral("Theirs"));
        QCOMPARE(idsOf(*useMine(merge.layout, merge.conflicts[0])), QStringList{kChartB});
    }

    void whatTheyRemovedAndWeChangedGoesButIsOffered()
    {
        const LayoutMerge merge =
            mergeLayouts(common(), titledAs(kChartA, "Mine"), madeBy(RemoveWidget{kMergedPage, kChartA}));
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.conflicts[0].kind, Conflict::TheyRemoved);
        QCOMPARE(idsOf(merge.layout), QStringList{kChartB});
        QCOMPARE(widgetOf(*useMine(merge.layout, merge.conflicts[0]), kChartA).title, QStringLiteral("Mine"));
    }

    void beingPushedIsNoChange()
    {
        // They put something above, which pushes what we removed.
        Widget above = newWidget(*findWidgetType(u"stat"));
        Layout theirs = madeBy(AddWidget{kMergedPage, above});
        theirs = madeBy(MoveWidget{kMergedPage, theirs.pages[0].widgets.back().id, 0, 0}, theirs);
        QVERIFY(widgetOf(theirs, kChartA).grid.y > 0);
        const LayoutMerge merge = mergeLayouts(common(), madeBy(RemoveWidget{kMergedPage, kChartA}), theirs);
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(idsOf(merge.layout), (QStringList{kChartB, QStringLiteral("stat")}));
    }

    void bothAddingUnderOneIdKeepsBoth()
    {
        Widget mine = newWidget(*findWidgetType(u"stat"));
        mine.title = QStringLiteral("Mine");
        Widget their = newWidget(*findWidgetType(u"stat"));
        their.title = QStringLiteral("Theirs");
        const LayoutMerge merge =
            mergeLayouts(common(), madeBy(AddWidget{kMergedPage, mine}), madeBy(AddWidget{kMergedPage, their}));
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(merge.layout.pages[0].widgets.size(), 4U);
        QCOMPARE(widgetOf(merge.layout, QStringLiteral("stat")).title, QStringLiteral("Theirs"));
        QCOMPARE(widgetOf(merge.layout, QStringLiteral("stat-2")).title, QStringLiteral("Mine"));
    }

    void pagesThatWereRemovedAndChanged()
    {
        const LayoutMerge merge = mergeLayouts(common(), madeBy(RemovePage{kMergedPage}), titledAs(kChartA, "Theirs"));
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.conflicts[0].kind, Conflict::WeRemoved);
        QVERIFY(merge.conflicts[0].widget.isEmpty());
        QCOMPARE(merge.layout.pages.size(), 2U);
        QCOMPARE(useMine(merge.layout, merge.conflicts[0])->pages.size(), 1U);

        const LayoutMerge back = mergeLayouts(common(), titledAs(kChartA, "Mine"), madeBy(RemovePage{kMergedPage}));
        QCOMPARE(back.conflicts[0].kind, Conflict::TheyRemoved);
        QCOMPARE(back.layout.pages.size(), 1U);
        QVERIFY(useMine(back.layout, back.conflicts[0])->find(kMergedPage));
    }

    void aLayoutIsNeverEmpty()
    {
        const LayoutMerge merge =
            mergeLayouts(common(), madeBy(RemovePage{kMergedPage}), madeBy(RemovePage{QStringLiteral("two")}));
        QCOMPARE(merge.layout.pages.size(), 1U);
        QCOMPARE(merge.layout.pages[0].id, kMergedPage);
        QCOMPARE(merge.conflicts.size(), 1U);
    }

    void pageTitlesAndOrder()
    {
        const LayoutMerge merge = mergeLayouts(common(), madeBy(RenamePage{kMergedPage, QStringLiteral("Uno")}),
                                               madeBy(MovePage{kMergedPage, 1}));
        QVERIFY(merge.conflicts.empty());
        QCOMPARE(merge.layout.pages[1].title, QStringLiteral("Uno"));
        QCOMPARE(merge.layout.pages[1].id, kMergedPage);
    }

    void bothTitlesOfAPage()
    {
        const LayoutMerge merge = mergeLayouts(common(), madeBy(RenamePage{kMergedPage, QStringLiteral("Uno")}),
                                               madeBy(RenamePage{kMergedPage, QStringLiteral("Eins")}));
        QCOMPARE(merge.conflicts.size(), 1U);
        QCOMPARE(merge.layout.pages[0].title, QStringLiteral("Eins"));
        QCOMPARE(useMine(merge.layout, merge.conflicts[0])->pages[0].title, QStringLiteral("Uno"));
        QCOMPARE(useMine(merge.layout, merge.conflicts[0])->pages[0].widgets.size(), 2U);
    }
};

BELFRY_TEST(TestLayoutMerge)
#include "tst_layout_merge.moc"
