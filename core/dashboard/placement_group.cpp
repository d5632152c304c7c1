// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/placement_group.h"

#include "dashboard/placement.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace belfry {

namespace {

/// The columns taken in each row, a bit for each.
using RowMasks = std::vector<std::uint16_t>;

RowMasks masksOf(const std::vector<Widget> &widgets)
{
    RowMasks rows;
    for (const Widget &each : widgets) {
        if (rows.size() < std::size_t(each.grid.bottom()))
            rows.resize(std::size_t(each.grid.bottom()));
        const auto columns = std::uint16_t(((1U << each.grid.w) - 1U) << each.grid.x);
        for (int y = each.grid.y; y < each.grid.bottom(); ++y)
            rows[std::size_t(y)] |= columns;
    }
    return rows;
}

bool fits(const RowMasks &taken, const RowMasks &block, int x, int y)
{
    for (std::size_t row = 0; row < block.size() && row + std::size_t(y) < taken.size(); ++row) {
        if ((taken[row + std::size_t(y)] & std::uint16_t(block[row] << x)) != 0)
            return false;
    }
    return true;
}

GridRect boundsOf(const std::vector<Widget> &widgets, const std::vector<std::size_t> &which)
{
    int left = kGridColumns;
    int top = std::numeric_limits<int>::max();
    int right = 0;
    int bottom = 0;
    for (const std::size_t i : which) {
        const GridRect &rect = widgets[i].grid;
        left = std::min(left, rect.x);
        top = std::min(top, rect.y);
        right = std::max(right, rect.right());
        bottom = std::max(bottom, rect.bottom());
    }
    return {left, top, right - left, bottom - top};
}

/// The free place of a block nearest to a cell; rows below everything are free.
GridCell nearestFree(const std::vector<Widget> &widgets, const std::vector<Widget> &block, int width, GridCell wish)
{
    const RowMasks taken = masksOf(widgets);
    const RowMasks masks = masksOf(block);
    const int rows = int(taken.size());
    const int wishX = std::clamp(wish.x, 0, kGridColumns - width);
    const int wishY = std::clamp(wish.y, 0, rows);
    GridCell best{0, rows};
    int shortest = std::numeric_limits<int>::max();
    for (int away = 0; away <= rows && away < shortest; ++away) {
        for (const int y : {wishY - away, wishY + away}) {
            if (y < 0 || y > rows)
                continue;
            for (int x = 0; x + width <= kGridColumns; ++x) {
                const int distance = away + std::abs(x - wishX);
                if (distance < shortest && fits(taken, masks, x, y)) {
                    shortest = distance;
                    best = {x, y};
                }
            }
        }
    }
    return best;
}

/// As they stand to each other, from 0,0, without overlaps and holes, whatever the given places are.
int packBlock(std::vector<Widget> &block)
{
    int left = kGridColumns;
    int right = 0;
    for (const Widget &each : block) {
        left = std::min(left, each.grid.x);
        right = std::max(right, each.grid.right());
    }
    std::vector<GridRect> placed;
    for (const std::size_t i : fromTheTop(block)) {
        block[i].grid.x -= left;
        block[i].locked = false;
        moveBelow(block[i].grid, placed);
        placed.push_back(block[i].grid);
    }
    block = floatUp(std::move(block));
    return right - left;
}

/// The block as a whole slides up until one of its widgets touches another.
void floatTogether(std::vector<Widget> &widgets, const std::vector<std::size_t> &block)
{
    std::vector<GridRect> placed;
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        if (std::find(block.begin(), block.end(), i) == block.end())
            placed.push_back(widgets[i].grid);
    }
    int rows = std::numeric_limits<int>::max();
    for (const std::size_t i : block)
        rows = std::min(rows, widgets[i].grid.y - floatedRow(placed, widgets[i].grid));
    for (const std::size_t i : block)
        widgets[i].grid.y -= rows;
}

/// Puts the block at where it is wished, others make room.
std::vector<Widget> settled(std::vector<Widget> widgets, const std::vector<std::size_t> &block)
{
    std::vector<Widget> others;
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        if (std::find(block.begin(), block.end(), i) == block.end())
            others.push_back(widgets[i]);
    }
    others = floatUp(std::move(others));
    const int top = boundsOf(widgets, block).y;
    std::vector<GridRect> edge; // only what is at the top of it says between which rows it was dropped
    std::vector<GridRect> whole;
    for (const std::size_t i : block) {
        whole.push_back(widgets[i].grid);
        if (widgets[i].grid.y == top)
            edge.push_back(widgets[i].grid);
    }
    int down = rowsBelowHalves(others, edge);
    std::erase_if(others, [](const Widget &each) { return !each.locked; });
    for (GridRect &rect : whole)
        rect.y += down;
    down += rowsBelowHalves(others, whole);
    for (const std::size_t i : block)
        widgets[i].grid.y += down;
    pushDown(widgets, block);
    floatTogether(widgets, block);
    return floatUp(std::move(widgets));
}

/// The others as they are without the block.
void closeGap(std::vector<Widget> &widgets, const std::vector<std::size_t> &block)
{
    std::vector<Widget> others;
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        if (std::find(block.begin(), block.end(), i) == block.end())
            others.push_back(widgets[i]);
    }
    others = floatUp(std::move(others));
    auto next = others.begin();
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        if (std::find(block.begin(), block.end(), i) == block.end())
            widgets[i].grid = (next++)->grid;
    }
}

} // namespace

std::vector<Widget> placeGroupMoved(std::vector<Widget> widgets, const QStringList &ids, int dx, int dy)
{
    std::vector<std::size_t> block;
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        if (ids.contains(widgets[i].id))
            block.push_back(i);
    }
    if (block.empty())
        return widgets;
    if (block.size() == 1) {
        const Widget &only = widgets[block.front()];
        return placeMoved(widgets, only.id, only.grid.x + dx, only.grid.y + dy);
    }
    const GridRect bounds = boundsOf(widgets, block);
    dx = std::clamp(dx, -bounds.x, kGridColumns - bounds.right());
    dy = std::max(dy, -bounds.y);
    if (dx == 0 && dy == 0)
        return floatUp(std::move(widgets));
    closeGap(widgets, block);
    for (const std::size_t i : block) {
        widgets[i].grid.x += dx;
        widgets[i].grid.y += dy;
    }
    return settled(std::move(widgets), block);
}

std::vector<Widget> placeSwapped(std::vector<Widget> widgets, const QString &one, const QString &other)
{
    const auto find = [&](const QString &id) {
        return std::find_if(widgets.begin(), widgets.end(), [&](const Widget &each) { return each.id == id; });
    };
    const auto first = find(one);
    const auto second = find(other);
    if (first != widgets.end() && second != widgets.end())
        std::swap(first->grid, second->grid);
    return floatUp(std::move(widgets));
}

std::vector<Widget> placeAdded(std::vector<Widget> widgets, std::vector<Widget> added, GridCell at, Fit fit)
{
    const int width = packBlock(added);
    if (added.empty())
        return widgets;
    const GridCell place = fit == Fit::NearestFree
                               ? nearestFree(widgets, added, width, at)
                               : GridCell{std::clamp(at.x, 0, kGridColumns - width), std::max(at.y, 0)};
    std::vector<std::size_t> block;
    for (Widget &each : added) {
        each.grid.x += place.x;
        each.grid.y += place.y;
        block.push_back(widgets.size());
        widgets.push_back(std::move(each));
    }
    return fit == Fit::NearestFree ? floatUp(std::move(widgets)) : settled(std::move(widgets), block);
}

} // namespace belfry
