// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever two people do to the same layout at the same time, what comes of it is a layout, and has what both did.

#include "dashboard/layout_editor.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_merge.h"
#include "dashboard/layout_rules.h"
#include "some_edits.h"

using namespace belfry;

namespace {

using Edits = std::vector<Edit>;

/// What is new gets an id of that side, as two who think of the same id are a matter of their own.
Operation ownIds(Operation operation, const QString &side)
{
    if (auto *widget = std::get_if<AddWidget>(&operation))
        widget->widget.id = side;
    if (auto *widgets = std::get_if<AddWidgets>(&operation)) {
        for (Widget &widget : widgets->widgets)
            widget.id = side;
    }
    if (auto *variable = std::get_if<AddVariable>(&operation))
        variable->variable.name += u'_' + side;
    if (auto *variable = std::get_if<ConfigureVariable>(&operation))
        variable->to.name = variable->variable.endsWith(side) ? variable->variable : variable->variable + u'_' + side;
    if (auto *page = std::get_if<AddPage>(&operation))
        page->page.id = side;
    return operation;
}

Layout edited(const Layout &layout, const Edits &edits, const char *side)
{
    LayoutEditor editor(layout);
    for (const Edit &edit : edits)
        (void)editor.apply(ownIds(operationOf(edit, editor.layout()), QString::fromLatin1(side)));
    return editor.layout();
}

/// Some pages with widgets.
Layout furnished(const Edits &edits)
{
    Layout layout = edited(start(), edits, "base");
    for (int i = 0; i < 4; ++i) {
        if (const auto more = apply(layout, AddWidget{layout.pages[0].id, newWidget(*widgetTypes()[std::size_t(i)])}))
            layout = *more;
    }
    return layout;
}

/// With the ids that were made up, as both sides may have thought of the same.
Layout editedAnyhow(const Layout &layout, const Edits &edits)
{
    LayoutEditor editor(layout);
    for (const Edit &edit : edits)
        (void)editor.apply(operationOf(edit, editor.layout()));
    return editor.layout();
}

const Widget *find(const Layout &layout, const QString &page, const QString &widget)
{
    const Page *on = layout.find(page);
    return on ? on->find(widget) : nullptr;
}

} // namespace

int main()
{
    bool passed = rc::check("one side alone", [](const Edits &before, const Edits &edits) {
        const Layout base = furnished(before);
        const Layout a = edited(base, edits, "ours");
        for (const LayoutMerge &merge :
             {mergeLayouts(base, a, a), mergeLayouts(base, a, base), mergeLayouts(base, base, a)}) {
            RC_ASSERT(merge.layout == a);
            RC_ASSERT(merge.conflicts.empty());
        }
    });
    passed &= rc::check("a merge of layouts is one", [](const Edits &before, const Edits &our, const Edits &their) {
        const Layout base = furnished(before);
        const Layout ours = editedAnyhow(base, our);
        const Layout theirs = editedAnyhow(base, their);
        const LayoutMerge merge = mergeLayouts(base, ours, theirs);
        RC_ASSERT(checkLayout(merge.layout).has_value());
        RC_ASSERT(floats(merge.layout));
        for (const MergeConflict &conflict : merge.conflicts) {
            if (const auto mine = useMine(merge.layout, conflict))
                RC_ASSERT(checkLayout(*mine).has_value());
        }
    });
    passed &=
        rc::check("it doesn't matter whose is whose", [](const Edits &before, const Edits &our, const Edits &their) {
            const Layout base = furnished(before);
            const Layout ours = edited(base, our, "ours");
            const Layout theirs = edited(base, their, "theirs");
            const LayoutMerge there = mergeLayouts(base, ours, theirs);
            const LayoutMerge back = mergeLayouts(base, theirs, ours);
            RC_ASSERT(there.conflicts.empty() == back.conflicts.empty());
            if (there.conflicts.empty())
                RC_ASSERT(writeLayout(there.layout) == writeLayout(back.layout));
        });
    passed &= rc::check("what both settled on needs no further merge",
                        [](const Edits &before, const Edits &our, const Edits &their) {
                            const Layout base = furnished(before);
                            const Layout theirs = edited(base, their, "theirs");
                            const Layout merged = mergeLayouts(base, edited(base, our, "ours"), theirs).layout;
                            RC_ASSERT(mergeLayouts(theirs, merged, theirs).layout == merged);
                        });
    passed &= rc::check("edits of different widgets are both there", [](const Edits &before, const Edit &where) {
        const Layout base = furnished(before);
        const Page &page = base.pages[0];
        RC_PRE(page.widgets.size() > 1);
        const std::size_t first = std::size_t(where.widget) % page.widgets.size();
        const std::size_t second = (first + 1) % page.widgets.size();
        Widget mine = page.widgets[first];
        mine.title = QStringLiteral("mine");
        Widget their = page.widgets[second];
        their.context = QStringLiteral("theirs");
        const auto ours = apply(base, ConfigureWidget{page.id, mine.id, mine}).and_then([&](const Layout &layout) {
            return apply(layout, MoveWidget{page.id, mine.id, where.a, where.b});
        });
        const auto theirs = apply(base, ConfigureWidget{page.id, their.id, their});
        RC_PRE(ours && theirs); // neither is locked
        const LayoutMerge merge = mergeLayouts(base, *ours, *theirs);
        RC_ASSERT(merge.conflicts.empty());
        RC_ASSERT(find(merge.layout, page.id, mine.id)->title == QStringLiteral("mine"));
        RC_ASSERT(find(merge.layout, page.id, mine.id)->grid == find(*ours, page.id, mine.id)->grid);
        RC_ASSERT(find(merge.layout, page.id, their.id)->context == QStringLiteral("theirs"));
    });
    passed &= rc::check("a lock and moves of several are both there", [](const Edits &before, const Edits &their) {
        const Layout base = furnished(before);
        const Page &page = base.pages[0];
        RC_PRE(!page.locked && !page.widgets.empty());
        const Widget &widget = page.widgets[0];
        const auto ours = apply(base, LockWidgets{page.id, {widget.id}, true});
        RC_PRE(ours && !widget.locked);
        Edits onlyMoves = their;
        for (Edit &edit : onlyMoves) {
            edit.kind = 25; // several at once
            edit.page = 0;
        }
        const LayoutMerge merge = mergeLayouts(base, *ours, edited(base, onlyMoves, "theirs"));
        RC_ASSERT(merge.conflicts.empty());
        RC_ASSERT(find(merge.layout, page.id, widget.id)->locked);
        RC_ASSERT(floats(merge.layout));
    });
    passed &= rc::check(
        "history goes on over somebody else's edits", [](const Edits &before, const Edits &our, const Edits &their) {
            const Layout base = furnished(before);
            const Layout theirs = edited(base, their, "theirs");
            LayoutEditor editor(base);
            for (const Edit &edit : our)
                (void)editor.apply(ownIds(operationOf(edit, editor.layout()), QStringLiteral("ours")));
            const auto merged = [&](const Layout &ours) { return mergeLayouts(base, ours, theirs).layout; };
            editor.rebase(merged(editor.layout()), merged);
            while (editor.undo())
                RC_ASSERT(checkLayout(editor.layout()).has_value());
            RC_ASSERT(editor.layout() == theirs);
        });
    return passed ? 0 : 1;
}
