// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/placement.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace belfry {

namespace {

const GridRect *firstOverlapped(const std::vector<GridRect> &placed, const GridRect &rect)
{
    const auto it =
        std::find_if(placed.begin(), placed.end(), [&](const GridRect &each) { return each.overlaps(rect); });
    return it == placed.end() ? nullptr : &*it;
}

std::size_t indexOf(const std::vector<Widget> &widgets, const QString &id)
{
    const auto it = std::find_if(widgets.begin(), widgets.end(), [&](const Widget &widget) { return widget.id == id; });
    return std::size_t(it - widgets.begin());
}

/// Of two of the same size.
bool coversMoreThanHalf(const GridRect &target, const GridRect &other)
{
    if (target.w != other.w || target.h != other.h || !target.overlaps(other))
        return false;
    const int across = target.w - std::abs(target.x - other.x);
    const int down = target.h - std::abs(target.y - other.y);
    return 2 * across * down > target.w * target.h;
}

/// As large as is wished, up to locked ones. What is locked is not in the way of the size it has.
GridRect grown(const GridRect &before, GridRect wish, const std::vector<GridRect> &locked)
{
    for (const GridRect &each : locked) {
        if (!each.overlaps(wish))
            continue;
        if (each.x >= before.right())
            wish.w = each.x - wish.x;
        else
            wish.h = each.y - wish.y;
    }
    return wish;
}

} // namespace

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

std::vector<GridRect> lockedPlaces(const std::vector<Widget> &widgets)
{
    std::vector<GridRect> places;
    for (const Widget &each : widgets) {
        if (each.locked)
            places.push_back(each.grid);
    }
    return places;
}

void moveBelow(GridRect &rect, const std::vector<GridRect> &placed)
{
    while (const GridRect *other = firstOverlapped(placed, rect))
        rect.y = other->bottom();
}

int floatedRow(const std::vector<GridRect> &placed, const GridRect &rect)
{
    int row = 0;
    for (const GridRect &each : placed) {
        if (each.x < rect.right() && rect.x < each.right() && each.y < rect.bottom())
            row = std::max(row, each.bottom());
    }
    return std::min(row, rect.y);
}

void pushDown(std::vector<Widget> &widgets, const std::vector<std::size_t> &fixed)
{
    std::vector<GridRect> placed = lockedPlaces(widgets);
    for (const std::size_t i : fixed)
        placed.push_back(widgets[i].grid);
    for (const std::size_t i : fromTheTop(widgets)) {
        if (widgets[i].locked || std::find(fixed.begin(), fixed.end(), i) != fixed.end())
            continue;
        moveBelow(widgets[i].grid, placed);
        placed.push_back(widgets[i].grid);
    }
}

int rowsBelowHalves(const std::vector<Widget> &others, std::vector<GridRect> targets)
{
    int rows = 0;
    const auto goDown = [&](int by) {
        rows += by;
        for (GridRect &target : targets)
            target.y += by;
    };
    bool again = true;
    while (again) {
        again = false;
        for (const Widget &other : others) {
            const GridRect &rect = other.grid;
            for (std::size_t i = 0; i < targets.size(); ++i) {
                const bool isLow = 2 * targets[i].y >= 2 * rect.y + rect.h;
                if (!targets[i].overlaps(rect) || !(isLow || other.locked))
                    continue;
                goDown(rect.bottom() - targets[i].y);
                again = true;
            }
        }
    }
    return rows;
}

std::vector<Widget> floatUp(std::vector<Widget> widgets)
{
    std::vector<GridRect> placed = lockedPlaces(widgets);
    for (const std::size_t i : fromTheTop(widgets)) {
        if (widgets[i].locked)
            continue;
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
    const auto twin = std::find_if(widgets.begin(), widgets.end(), [&](const Widget &each) {
        return each.id != id && !each.locked && coversMoreThanHalf(target, each.grid);
    });
    if (twin != widgets.end()) {
        std::swap(twin->grid, widgets[moved].grid);
        return floatUp(std::move(widgets));
    }
    std::vector<Widget> others = widgets;
    others.erase(others.begin() + std::ptrdiff_t(moved));
    others = floatUp(std::move(others));
    target.y += rowsBelowHalves(others, {target});
    for (std::size_t i = 0; i < others.size(); ++i)
        widgets[i < moved ? i : i + 1].grid = others[i].grid;
    widgets[moved].grid = target;
    pushDown(widgets, {moved});
    return floatUp(std::move(widgets));
}

std::vector<Widget> placeResized(std::vector<Widget> widgets, const QString &id, int w, int h)
{
    const std::size_t resized = indexOf(widgets, id);
    if (resized == widgets.size())
        return widgets;
    GridRect &rect = widgets[resized].grid;
    const GridRect wish{rect.x, rect.y, std::clamp(w, 1, kGridColumns - rect.x), std::clamp(h, 1, kMaxWidgetRows)};
    rect = grown(rect, wish, lockedPlaces(widgets));
    pushDown(widgets, {resized});
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
    for (const bool locked : {true, false}) {
        for (const std::size_t i : fromTheTop(widgets)) {
            if (widgets[i].locked != locked)
                continue;
            moveBelow(widgets[i].grid, placed);
            placed.push_back(widgets[i].grid);
        }
    }
    return widgets;
}

} // namespace belfry
