// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is done to several widgets at once: they stay inside the columns, nothing overlaps, everything floats, what
// is locked stays, and what moves together keeps its shape as far as the page lets it.

#include "dashboard/operation.h"
#include "dashboard/placement.h"
#include "dashboard/widget_clip.h"
#include "dashboard/widget_type.h"

#include <rapidcheck.h>

using namespace belfry;

namespace {

const QString kOnly = QStringLiteral("only");

std::vector<Widget> valid(std::vector<Widget> widgets)
{
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        const GridRect &rect = widgets[i].grid;
        RC_ASSERT(rect.x >= 0 && rect.y >= 0 && rect.w >= 1 && rect.h >= 1 && rect.right() <= kGridColumns);
        for (std::size_t j = 0; j < i; ++j)
            RC_ASSERT(!rect.overlaps(widgets[j].grid));
    }
    RC_ASSERT(floatUp(widgets) == widgets);
    return widgets;
}

/// A page of five to thirteen widgets, where some are locked, not all at the top.
Layout anyPage()
{
    Page page;
    page.id = kOnly;
    const int count = *rc::gen::inRange(5, 14);
    for (int i = 0; i < count; ++i) {
        Widget widget = newWidget(*findWidgetType(u"stat"));
        widget.id = QStringLiteral("w%1").arg(i);
        widget.grid.w = *rc::gen::inRange(1, 8);
        widget.grid.h = *rc::gen::inRange(1, 5);
        widget.grid.x = *rc::gen::inRange(0, kGridColumns - widget.grid.w + 1);
        widget.grid.y = *rc::gen::inRange(0, 12);
        std::vector<GridRect> placed;
        for (const Widget &each : page.widgets)
            placed.push_back(each.grid);
        moveBelow(widget.grid, placed);
        widget.locked = *rc::gen::element(false, false, false, false, true);
        page.widgets.push_back(widget);
    }
    page.widgets = floatUp(std::move(page.widgets));
    Layout layout;
    layout.pages.push_back(std::move(page));
    return layout;
}

QStringList anyOf(const Layout &layout)
{
    QStringList ids;
    for (const Widget &each : layout.pages[0].widgets) {
        if (!each.locked && *rc::gen::element(true, true, false))
            ids << each.id;
    }
    return ids;
}

std::vector<Widget> done(const Layout &layout, const Operation &operation)
{
    auto next = apply(layout, operation);
    RC_ASSERT(next.has_value());
    std::vector<Widget> widgets = valid(next->pages[0].widgets);
    for (const Widget &each : layout.pages[0].widgets) {
        if (each.locked)
            RC_ASSERT(next->pages[0].find(each.id)->grid == each.grid);
    }
    return widgets;
}

GridRect placeOf(const std::vector<Widget> &widgets, const QString &id)
{
    for (const Widget &each : widgets) {
        if (each.id == id)
            return each.grid;
    }
    RC_FAIL("a widget is gone");
}

bool isAbove(const GridRect &a, const GridRect &b)
{
    return a.x < b.right() && b.x < a.right() && a.bottom() <= b.y;
}

bool movingKeepsTheShape()
{
    return rc::check("several that are moved stay beside and above each other as they were", [] {
        const Layout layout = anyPage();
        const QStringList ids = anyOf(layout);
        RC_PRE(ids.size() > 1);
        const auto after = done(layout, MoveWidgets{kOnly, ids, *rc::gen::inRange(-14, 14), *rc::gen::inRange(-9, 20)});
        const std::vector<Widget> &before = layout.pages[0].widgets;
        for (const QString &a : ids) {
            RC_ASSERT(placeOf(after, a).w == placeOf(before, a).w && placeOf(after, a).h == placeOf(before, a).h);
            for (const QString &b : ids) {
                RC_ASSERT(placeOf(after, a).x - placeOf(after, b).x == placeOf(before, a).x - placeOf(before, b).x);
                if (isAbove(placeOf(before, a), placeOf(before, b)))
                    RC_ASSERT(isAbove(placeOf(after, a), placeOf(after, b)));
            }
        }
    });
}

bool addingKeepsTheShape()
{
    return rc::check("what is pasted where there is room moves nothing else sideways and stands as it stood", [] {
        const Layout layout = anyPage();
        std::vector<Widget> block = anyPage().pages[0].widgets;
        for (Widget &each : block)
            each.locked = false;
        block = floatUp(std::move(block));
        const Fit fit = *rc::gen::arbitrary<bool>() ? Fit::NearestFree : Fit::MakeRoom;
        const auto after =
            done(layout, AddWidgets{kOnly, block, {*rc::gen::inRange(-3, 20), *rc::gen::inRange(-3, 40)}, fit});
        const std::vector<Widget> &before = layout.pages[0].widgets;
        RC_ASSERT(after.size() == before.size() + block.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            RC_ASSERT(after[i].id == before[i].id);
            if (fit == Fit::NearestFree)
                RC_ASSERT(after[i].grid == before[i].grid);
        }
        for (std::size_t i = 1; i < block.size(); ++i) {
            const GridRect &now = after[before.size() + i].grid;
            RC_ASSERT(now.x - after[before.size()].grid.x == block[i].grid.x - block[0].grid.x);
            RC_ASSERT(now.w == block[i].grid.w && now.h == block[i].grid.h);
        }
    });
}

bool arrangingArranges()
{
    return rc::check("arranged edges are at one place, or the page says why not", [] {
        const Layout layout = anyPage();
        const QStringList ids = anyOf(layout);
        RC_PRE(!ids.isEmpty());
        const auto how = Arrangement(*rc::gen::inRange(0, 8));
        const auto next = apply(layout, ArrangeWidgets{kOnly, ids, how, ids.last()});
        if (!next) {
            RC_ASSERT(how == Arrangement::Distribute);
            return;
        }
        const auto after = done(layout, ArrangeWidgets{kOnly, ids, how, ids.last()});
        const GridRect like = placeOf(layout.pages[0].widgets, ids.last());
        for (const QString &id : ids) {
            const GridRect rect = placeOf(after, id);
            if (how == Arrangement::Left)
                RC_ASSERT(rect.x == placeOf(after, ids[0]).x || rect.right() == kGridColumns);
            if (how == Arrangement::Right)
                RC_ASSERT(rect.right() == placeOf(after, ids[0]).right() || rect.x == 0);
            if (how == Arrangement::SameWidth)
                RC_ASSERT(rect.w == like.w);
            if (how == Arrangement::SameHeight)
                RC_ASSERT(rect.h == like.h);
        }
    });
}

} // namespace

int main()
{
    bool passed = movingKeepsTheShape();
    passed &= addingKeepsTheShape();
    passed &= arrangingArranges();
    passed &= rc::check("two that change places leave all others where they are", [] {
        const Layout layout = anyPage();
        const QStringList ids = anyOf(layout);
        RC_PRE(ids.size() > 1);
        const auto next = apply(layout, SwapWidgets{kOnly, ids[0], ids[1]});
        RC_ASSERT(next.has_value());
        const auto after = done(layout, SwapWidgets{kOnly, ids[0], ids[1]});
        for (const Widget &each : layout.pages[0].widgets) {
            const GridRect &expected = each.id == ids[0]   ? placeOf(layout.pages[0].widgets, ids[1])
                                       : each.id == ids[1] ? placeOf(layout.pages[0].widgets, ids[0])
                                                           : each.grid;
            RC_ASSERT(placeOf(after, each.id) == expected);
        }
    });
    passed &= rc::check("removing several and locking keep a page in order", [] {
        const Layout layout = anyPage();
        (void)done(layout, LockWidgets{kOnly, anyOf(layout), true});
        const auto unlocked = apply(layout, LockWidgets{kOnly, {layout.pages[0].widgets[0].id}, false});
        RC_ASSERT(unlocked.has_value());
        (void)valid(unlocked->pages[0].widgets);
        const QStringList ids = anyOf(layout);
        RC_ASSERT(done(layout, RemoveWidgets{kOnly, ids}).size() ==
                  layout.pages[0].widgets.size() - std::size_t(ids.size()));
    });
    passed &= rc::check("a clip reads as it was written, and bytes of strangers are refused or read", [] {
        const std::vector<Widget> widgets = anyPage().pages[0].widgets;
        QByteArray bytes = writeWidgetClip(widgets);
        const auto again = readWidgetClip(bytes);
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == widgets);
        bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = char(*rc::gen::inRange(0, 256));
        (void)readWidgetClip(bytes);
        bytes.truncate(*rc::gen::inRange<qsizetype>(0, bytes.size() - 2));
        RC_ASSERT(!readWidgetClip(bytes).has_value());
    });
    return passed ? 0 : 1;
}
