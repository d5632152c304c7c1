// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_editor.h"
#include "program/test_class.h"
#include "unit/dashboard/variables_fixture.h"

using namespace belfry;
using namespace belfry::variables_fixture;

/// Variables added, renamed, moved and removed by hand.
class TestVariableEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsCanBeUndone()
    {
        const Layout first = layoutWithVariables();
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
        LayoutEditor editor(layoutWithVariables());
        const auto removed = editor.apply(RemoveVariable{QStringLiteral("device")});
        QVERIFY(!removed);
        QCOMPARE(removed.error().place.pointer, QStringLiteral("/pages/0/widgets/0/queries/0/expr"));
        const auto moved = editor.apply(MoveVariable{QStringLiteral("host"), 1});
        QVERIFY(!moved);
        QCOMPARE(moved.error().place.pointer, QStringLiteral("/variables/0/match"));
        QCOMPARE(editor.apply(RemoveVariable{QStringLiteral("gone")}).error().kind, ErrorKind::NotFound);
    }
};

BELFRY_TEST(TestVariableEdits)
#include "tst_variable_edits.moc"
