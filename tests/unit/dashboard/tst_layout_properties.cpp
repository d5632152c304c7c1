// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever sequence of edits is made, the document stays valid, and undoing all of it gives the first one again.

#include "dashboard/edit_history.h"
#include "dashboard/layout_editor.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_rules.h"
#include "dashboard/placement.h"
#include "dashboard/widget_type.h"

#include <rapidcheck.h>

#include <cstdlib>

using namespace belfry;

namespace {

struct Edit {
    int kind;
    int page;
    int widget;
    int a;
    int b;
    int gesture;
};

Layout start()
{
    Layout layout;
    layout.pages.resize(1);
    layout.pages[0].id = QStringLiteral("start");
    return layout;
}

Variable variableOf(const Edit &edit)
{
    Variable variable;
    variable.name = QStringLiteral("v%1").arg(edit.widget);
    variable.type = VariableType::List;
    variable.values = {{QStringLiteral("x"), QStringLiteral("x")}};
    variable.all = edit.a % 2 == 0;
    if (edit.a % 3 == 0) {
        variable.type = VariableType::LabelValues;
        variable.values.clear();
        variable.label = QStringLiteral("l");
        variable.match = QStringLiteral("up{b=\"$v%1\"}").arg(edit.b);
    }
    return variable;
}

/// Of every other widget of the page.
Operation groupOf(const Edit &edit, const Page &page, Widget fresh)
{
    QStringList some;
    for (std::size_t i = std::size_t(edit.gesture) % 2; i < page.widgets.size(); i += 2)
        some << page.widgets[i].id;
    const QString last = some.isEmpty() ? QString() : some.last();
    switch (edit.kind) {
    case 19:
        return AddWidgets{page.id, {fresh, fresh}, {edit.a, edit.b}, edit.gesture ? Fit::NearestFree : Fit::MakeRoom};
    case 20: return RemoveWidgets{page.id, some};
    case 21: return SwapWidgets{page.id, some.value(0), last};
    case 22: return ArrangeWidgets{page.id, some, Arrangement(std::abs(edit.a) % 8), last};
    case 23: return LockWidgets{page.id, some.mid(0, 1), edit.a > 0};
    case 24: return LockPage{page.id, edit.a > 12};
    default: return MoveWidgets{page.id, some, edit.a, edit.b};
    }
}

Operation operationOf(const Edit &edit, const Layout &layout)
{
    const Page &page = layout.pages[std::size_t(edit.page) % layout.pages.size()];
    const QString widget =
        page.widgets.empty() ? QStringLiteral("none") : page.widgets[std::size_t(edit.widget) % page.widgets.size()].id;
    const auto types = widgetTypes();
    Widget fresh = newWidget(*types[std::size_t(edit.widget) % types.size()]);
    switch (edit.kind) {
    case 0:
    case 1:
        fresh.grid.w = edit.a;
        fresh.grid.h = edit.b;
        return AddWidget{page.id, fresh};
    case 2: return RemoveWidget{page.id, widget};
    case 3:
    case 4:
    case 5: return MoveWidget{page.id, widget, edit.a, edit.b};
    case 6:
    case 7: return ResizeWidget{page.id, widget, edit.a, edit.b};
    case 8: return ConfigureWidget{page.id, widget, fresh};
    case 9: return AddPage{Page{{}, QString(edit.a < 0 ? 0 : edit.a, u'p'), {}, QStringLiteral("15m"), {}}, edit.b};
    case 10: return RemovePage{page.id};
    case 11: return RenamePage{page.id, QString::number(edit.a)};
    case 12: return MovePage{page.id, edit.a};
    case 13: return AddVariable{variableOf(edit), edit.b};
    case 14: return ConfigureVariable{QStringLiteral("v%1").arg(edit.page), variableOf(edit)};
    case 15: return RemoveVariable{QStringLiteral("v%1").arg(edit.widget)};
    case 16: return MoveVariable{QStringLiteral("v%1").arg(edit.widget), edit.a};
    case 17:
        fresh.title = QStringLiteral("$v%1").arg(edit.a);
        if (!fresh.queries.empty())
            fresh.queries[0].expr = QStringLiteral("up{a=~\"$v%1\"}").arg(edit.a);
        fresh.repeat = Repeat{QStringLiteral("v%1").arg(edit.a), std::max(0, edit.b)};
        return ConfigureWidget{page.id, widget, fresh};
    case 18: return SetPageRange{page.id, QStringLiteral("%1m").arg(edit.a)};
    default: return groupOf(edit, page, fresh);
    }
}

bool floats(const Layout &layout)
{
    for (const Page &page : layout.pages) {
        if (floatUp(page.widgets) != page.widgets)
            return false;
    }
    return true;
}

} // namespace

namespace rc {

template<>
struct Arbitrary<Edit> {
    static Gen<Edit> arbitrary()
    {
        return gen::build<Edit>(gen::set(&Edit::kind, gen::inRange(0, 27)), gen::set(&Edit::page, gen::inRange(0, 4)),
                                gen::set(&Edit::widget, gen::inRange(0, 12)), gen::set(&Edit::a, gen::inRange(-3, 16)),
                                gen::set(&Edit::b, gen::inRange(-3, 16)), gen::set(&Edit::gesture, gen::inRange(0, 3)));
    }
};

} // namespace rc

int main()
{
    bool passed =
        rc::check("edits keep a layout valid and undo gives the first one again", [](const std::vector<Edit> &edits) {
            const Layout first = start();
            LayoutEditor editor(first);
            for (const Edit &edit : edits) {
                const Operation operation = operationOf(edit, editor.layout());
                const Layout before = editor.layout();
                if (!editor.apply(operation, quint64(edit.gesture)))
                    RC_ASSERT(editor.layout() == before);
                const auto checked = checkLayout(editor.layout());
                RC_ASSERT(checked.has_value());
                RC_ASSERT(floats(editor.layout()));
            }
            const Layout last = editor.layout();
            const auto again = readLayout(writeLayout(last));
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == last);
            while (editor.undo())
                RC_ASSERT(checkLayout(editor.layout()).has_value());
            RC_ASSERT(editor.layout() == first);
            while (editor.redo()) {
            }
            RC_ASSERT(editor.layout() == last);
        });
    passed &= rc::check("a history that was written goes on as it was", [](const std::vector<Edit> &edits) {
        LayoutEditor editor(start());
        for (const Edit &edit : edits) {
            (void)editor.apply(operationOf(edit, editor.layout()), quint64(edit.gesture));
            if (edit.a % 2 == 0)
                (void)writeEditHistory(editor); // what is remembered of it must not mislead
        }
        for (int back = *rc::gen::inRange(0, 5); back > 0; --back)
            editor.undo();
        LayoutEditor later(editor.layout());
        RC_ASSERT(resumeEditHistory(later, writeEditHistory(editor)));
        RC_ASSERT(later.done().size() == editor.done().size());
        RC_ASSERT(later.undone().size() == editor.undone().size());
        const auto same = [](const LayoutEditor::Step &a, const LayoutEditor::Step &b) {
            return a.other == b.other && a.text == b.text;
        };
        RC_ASSERT(std::equal(later.done().begin(), later.done().end(), editor.done().begin(), same));
        RC_ASSERT(std::equal(later.undone().begin(), later.undone().end(), editor.undone().begin(), same));
    });
    passed &= rc::check("a drop is what its preview showed", [](const std::vector<Edit> &edits, const Edit &drop) {
        LayoutEditor editor(start());
        for (const Edit &edit : edits)
            (void)editor.apply(operationOf(edit, editor.layout()));
        const Page &page = editor.layout().pages[0];
        RC_PRE(!page.widgets.empty() && !page.locked);
        const Widget &dropped = page.widgets[std::size_t(drop.widget) % page.widgets.size()];
        RC_PRE(!dropped.locked);
        const QString id = dropped.id;
        const std::vector<Widget> preview = placeMoved(page.widgets, id, drop.a, drop.b);
        RC_ASSERT(editor.apply(MoveWidget{page.id, id, drop.a, drop.b}).has_value());
        RC_ASSERT(editor.layout().pages[0].widgets == preview);
    });
    return passed ? 0 : 1;
}
