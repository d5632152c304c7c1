// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever sequence of edits is made, the document stays valid, and undoing all of it gives the first one again.

#include "dashboard/edit_history.h"
#include "dashboard/layout_editor.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_rules.h"
#include "dashboard/placement.h"
#include "some_edits.h"

using namespace belfry;

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
