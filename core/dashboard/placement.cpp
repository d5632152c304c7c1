// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/placement.h"

#include <algorithm>
#include <numeric>

namespace belfry {

namespace {

std::vector<std::size_t> fromTheTop(const std::vector<Widget> &widgets)
{
    std::vector<std::size_t> order(widgets.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const GridRect &first = widgets[a].grid;
        const GridRect &second = widgets[b].grid;
        return first.y != second.y ? first.y < second.y : first.x < second.x;
    });
    return order;
}

const GridRect *firstOverlapped(const std::vector<GridRect> &placed, const GridRect &rect)
{
    const auto it =
        std::find_if(placed.begin(), placed.end(), [&](const GridRect &each) { return each.overlaps(rect); });
    return it == placed.end() ? nullptr : &*it;
}

/// The row a widget slides up to, past nothing in its way.
int floatedRow(const std::vector<GridRect> &placed, const GridRect &rect)
{
    int row = 0;
    for (const GridRect &each : placed) {
        if (each.x < rect.right() && rect.x < each.right() && each.y < rect.bottom())
            row = std::max(row, each.bottom());
    }
    return std::min(row, rect.y);
}

/// Everything that overlaps `fixed`, or what was pushed down before, goes down just as far as needed.
void pushDown(std::vector<Widget> &widgets, std::size_t fixed)
{
    std::vector<GridRect> placed{widgets[fixed].grid};
    for (const std::size_t i : fromTheTop(widgets)) {
        if (i == fixed)
            continue;
        GridRect &rect = widgets[i].grid;
        while (const GridRect *other = firstOverlapped(placed, rect))
            rect.y = other->bottom();
        placed.push_back(rect);
    }
}

/// A target in the lower half of a widget means: below it.
int rowBelowHalves(const std::vector<Widget> &others, GridRect target)
{
    bool again = true;
    while (again) {
        again = false;
        for (const Widget &other : others) {
            const GridRect &rect = other.grid;
            if (target.overlaps(rect) && 2 * target.y >= 2 * rect.y + rect.h) {
                target.y = rect.bottom();
                again = true;
            }
        }
    }
    return target.y;
}

std::size_t indexOf(const std::vector<Widget> &widgets, const QString &id)
{
    const auto it = std::find_if(widgets.begin(), widgets.end(), [&](const Widget &widget) { return widget.id == id; });
    return std::size_t(it - widgets.begin());
}

} // namespace

std::vector<Widget> floatUp(std::vector<Widget> widgets)
{
    std::vector<GridRect> placed;
    for (const std::size_t i : fromTheTop(widgets)) {
        widgets[i].grid.y = floatedRow(placed, widgets[i].grid);
        placed.push_back(widgets[i].grid);
    }
    return widgets;
}

std::vector<Widget> placeMoved(std::vector<Widget> widgets, const QString &id, int x, int y)
{
    const std::size_t moved = indexOf(widgets, id);
    if (moved == widgets.size())
        return widgets;
    GridRect target = widgets[moved].grid;
    target.x = std::clamp(x, 0, kGridColumns - target.w);
    target.y = std::max(y, 0);
    if (target == widgets[moved].grid)
        return floatUp(std::move(widgets));
    const auto twin =
        std::find_if(widgets.begin(), widgets.end(), [&](const Widget &each) { return each.grid == target; });
    if (twin != widgets.end()) {
        std::swap(twin->grid, widgets[moved].grid);
        return floatUp(std::move(widgets));
    }
    std::vector<Widget> others = widgets;
    others.erase(others.begin() + std::ptrdiff_t(moved));
    others = floatUp(std::move(others));
    target.y = rowBelowHalves(others, target);
    for (std::size_t i = 0; i < others.size(); ++i)
        widgets[i < moved ? i : i + 1].grid = others[i].grid;
    widgets[moved].grid = target;
    pushDown(widgets, moved);
    return floatUp(std::move(widgets));
}

std::vector<Widget> placeResized(std::vector<Widget> widgets, const QString &id, int w, int h)
{
    const std::size_t resized = indexOf(widgets, id);
    if (resized == widgets.size())
        return widgets;
    GridRect &rect = widgets[resized].grid;
    rect.w = std::clamp(w, 1, kGridColumns - rect.x);
    rect.h = std::clamp(h, 1, kMaxWidgetRows);
    pushDown(widgets, resized);
    return floatUp(std::move(widgets));
}

GridRect freeSlot(const std::vector<Widget> &widgets, int w, int h)
{
    std::vector<GridRect> taken;
    int rows = 0;
    for (const Widget &widget : widgets) {
        taken.push_back(widget.grid);
        rows = std::max(rows, widget.grid.bottom());
    }
    GridRect slot{0, 0, std::clamp(w, 1, kGridColumns), std::clamp(h, 1, kMaxWidgetRows)};
    for (; slot.y < rows; ++slot.y) {
        for (slot.x = 0; slot.right() <= kGridColumns; ++slot.x) {
            if (!firstOverlapped(taken, slot))
                return slot;
        }
    }
    slot.x = 0;
    return slot;
}

std::vector<Widget> withoutOverlaps(std::vector<Widget> widgets)
{
    std::vector<GridRect> placed;
    for (const std::size_t i : fromTheTop(widgets)) {
        GridRect &rect = widgets[i].grid;
        while (const GridRect *other = firstOverlapped(placed, rect))
            rect.y = other->bottom();
        placed.push_back(rect);
    }
    return widgets;
}

} // namespace belfry
