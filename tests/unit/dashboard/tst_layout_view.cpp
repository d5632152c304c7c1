// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_view.h"
#include "program/test_class.h"
#include "unit/dashboard/variables_fixture.h"

using namespace belfry;
using namespace belfry::variables_fixture;

/// Layouts with values in place of their variables.
class TestLayoutView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageShowsItsValues()
    {
        const Layout layout = layoutWithVariables();
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
        const Layout layout = layoutWithVariables();
        const Page page = editedViewOf(layout.pages[0], layout.variables, statesWith({kAllValues}));
        QCOMPARE(page.widgets.size(), 2U);
        QCOMPARE(page.widgets[0].title, QStringLiteral("In eth0"));
        QCOMPARE(page.widgets[1].grid, layout.pages[0].widgets[1].grid);
    }

    void whatCantBeShownIsLeft()
    {
        const Layout layout = layoutWithVariables();
        VariableStates states = statesWith({QStringLiteral("eth0")});
        states[QStringLiteral("limit")].chosen = QStringList{QStringLiteral("1) or (up")};
        const Layout view = viewOf(layout, states);
        QCOMPARE(view.pages[0].widgets[1].queries[0].expr, QStringLiteral("up > $limit"));
        QCOMPARE(view.pages[0].widgets[0].title, QStringLiteral("In eth0"));
    }
};

BELFRY_TEST(TestLayoutView)
#include "tst_layout_view.moc"
