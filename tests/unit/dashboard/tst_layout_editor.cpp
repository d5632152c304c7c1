// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_editor.h"
#include "dashboard/layout_rules.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

Widget widget(const char *type)
{
    return newWidget(*findWidgetType(QString::fromLatin1(type)));
}

Layout twoPages()
{
    Layout layout;
    layout.pages.resize(2);
    layout.pages[0].id = QStringLiteral("one");
    layout.pages[0].title = QStringLiteral("One");
    layout.pages[1].id = QStringLiteral("two");
    return layout;
}

const QString kOne = QStringLiteral("one");

} // namespace

class TestLayoutEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsInTheFirstFreePlaceWithAFreeId()
    {
        LayoutEditor editor(twoPages());
        for (int i = 0; i < 3; ++i)
            QVERIFY(editor.apply(AddWidget{kOne, widget("timeseries")}));
        const auto &widgets = editor.layout().pages[0].widgets;
        QCOMPARE(widgets[0].id, QStringLiteral("timeseries"));
        QCOMPARE(widgets[1].id, QStringLiteral("timeseries-2"));
        QCOMPARE(widgets[1].grid, (GridRect{6, 0, 6, 5}));
        QCOMPARE(widgets[2].grid, (GridRect{0, 5, 6, 5}));
    }

    void undoAndRedoNameWhatTheyDo()
    {
        LayoutEditor editor(twoPages());
        const Layout empty = editor.layout();
        QVERIFY(!editor.canUndo());
        QVERIFY(editor.apply(AddWidget{kOne, widget("stat")}));
        const Layout added = editor.layout();
        QCOMPARE(editor.undoText(), QStringLiteral("Add Load"));
        QVERIFY(editor.apply(MoveWidget{kOne, QStringLiteral("stat"), 4, 0}));
        QCOMPARE(editor.undoText(), QStringLiteral("Move Load"));
        QVERIFY(editor.undo());
        QCOMPARE(editor.layout(), added);
        QCOMPARE(editor.redoText(), QStringLiteral("Move Load"));
        QVERIFY(editor.undo());
        QCOMPARE(editor.layout(), empty);
        QVERIFY(!editor.undo());
        QVERIFY(editor.redo());
        QCOMPARE(editor.layout(), added);
        QVERIFY(editor.apply(RenamePage{kOne, QStringLiteral("Uno")}));
        QVERIFY(!editor.canRedo());
    }

    void aGestureIsOneStep()
    {
        LayoutEditor editor(twoPages());
        QVERIFY(editor.apply(AddWidget{kOne, widget("stat")}));
        const Layout before = editor.layout();
        for (int x = 1; x <= 5; ++x)
            QVERIFY(editor.apply(MoveWidget{kOne, QStringLiteral("stat"), x, 0}, 7));
        QCOMPARE(editor.layout().pages[0].widgets[0].grid.x, 5);
        QVERIFY(editor.undo());
        QCOMPARE(editor.layout(), before);
        QVERIFY(editor.redo());
        QCOMPARE(editor.layout().pages[0].widgets[0].grid.x, 5);
        // Another gesture is another step.
        QVERIFY(editor.apply(MoveWidget{kOne, QStringLiteral("stat"), 6, 0}, 8));
        QVERIFY(editor.undo());
        QCOMPARE(editor.layout().pages[0].widgets[0].grid.x, 5);
    }

    void whatChangesNothingLeavesNoStep()
    {
        LayoutEditor editor(twoPages());
        QVERIFY(editor.apply(RenamePage{kOne, QStringLiteral("One")}));
        QVERIFY(!editor.canUndo());
        QVERIFY(editor.apply(AddWidget{kOne, widget("stat")}));
        QVERIFY(editor.apply(MoveWidget{kOne, QStringLiteral("stat"), 3, 0}, 5));
        QVERIFY(editor.apply(MoveWidget{kOne, QStringLiteral("stat"), 0, 0}, 5));
        QCOMPARE(editor.undoText(), QStringLiteral("Add Load"));
    }

    void configuringKeepsIdAndPlace()
    {
        LayoutEditor editor(twoPages());
        QVERIFY(editor.apply(AddWidget{kOne, widget("stat")}));
        Widget to = widget("barlist");
        to.title = QStringLiteral("Other");
        QVERIFY(editor.apply(ConfigureWidget{kOne, QStringLiteral("stat"), to}));
        const Widget &changed = editor.layout().pages[0].widgets[0];
        QCOMPARE(changed.id, QStringLiteral("stat"));
        QCOMPARE(changed.grid, (GridRect{0, 0, 2, 2}));
        QCOMPARE(changed.title, QStringLiteral("Other"));
    }

    void aBadWidgetIsRefusedWithItsPlace()
    {
        LayoutEditor editor(twoPages());
        QVERIFY(editor.apply(AddWidget{kOne, widget("stat")}));
        const Layout before = editor.layout();
        Widget bad = widget("stat");
        bad.queries[0].expr = QStringLiteral("rate(node_load1)");
        const auto refused = editor.apply(ConfigureWidget{kOne, QStringLiteral("stat"), bad});
        QVERIFY(!refused);
        QCOMPARE(refused.error().place.pointer, QStringLiteral("/pages/0/widgets/0/queries/0/expr"));
        QCOMPARE(editor.layout(), before);
        QCOMPARE(editor.undoText(), QStringLiteral("Add Load"));
    }

    void whatIsNotThereIsNotFound()
    {
        LayoutEditor editor(twoPages());
        const auto page = editor.apply(RenamePage{QStringLiteral("ten"), {}});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::NotFound);
        const auto moved = editor.apply(MoveWidget{kOne, QStringLiteral("nothing"), 0, 0});
        QVERIFY(!moved);
        QVERIFY(moved.error().message.contains(QLatin1String("\"nothing\"")));
    }

    void pages()
    {
        LayoutEditor editor(twoPages());
        Page page;
        page.title = QStringLiteral("Über Disks!");
        QVERIFY(editor.apply(AddPage{page, 0}));
        QCOMPARE(editor.layout().pages[0].id, QStringLiteral("ber-disks"));
        QVERIFY(editor.apply(MovePage{QStringLiteral("ber-disks"), 99}));
        QCOMPARE(editor.layout().pages[2].id, QStringLiteral("ber-disks"));
        QVERIFY(editor.apply(SetPageRange{kOne, QStringLiteral("1h")}));
        QCOMPARE(editor.layout().pages[0].rangeMs(), 3'600'000);
        QVERIFY(!editor.apply(SetPageRange{kOne, QStringLiteral("7d")}));
        QCOMPARE(editor.layout().pages[0].refreshMs(), 1000);
        QVERIFY(editor.apply(SetPageRefresh{kOne, QStringLiteral("1m30s")}));
        QCOMPARE(editor.layout().pages[0].refreshMs(), 90'000);
        QVERIFY(!editor.apply(SetPageRefresh{kOne, QStringLiteral("2h")}));
        QCOMPARE(editor.layout().pages[0].refreshMs(), 90'000);
        QVERIFY(editor.apply(RemovePage{QStringLiteral("two")}));
        QVERIFY(editor.apply(RemovePage{QStringLiteral("ber-disks")}));
        QVERIFY(!editor.apply(RemovePage{kOne}));
    }

    void newWidgetsAreValid()
    {
        for (const WidgetType *type : widgetTypes()) {
            Widget fresh = newWidget(*type);
            fresh.id = QStringLiteral("x");
            const auto checked = checkWidget(fresh, {}, {});
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().toString()));
        }
    }

    void idsAreFree()
    {
        QCOMPARE(freeId(QStringLiteral("CPU by mode"), {}), QStringLiteral("cpu-by-mode"));
        QCOMPARE(freeId(QStringLiteral("a"), {QStringLiteral("a"), QStringLiteral("a-2")}), QStringLiteral("a-3"));
        QCOMPARE(freeId(QStringLiteral("…"), {}), QStringLiteral("page"));
        QVERIFY(freeId(QString(500, u'x'), {}).size() <= 64);
    }
};

BELFRY_TEST(TestLayoutEditor)
#include "tst_layout_editor.moc"
