// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/repeat.h"

#include <algorithm>
#include <numeric>

namespace belfry {

namespace {

std::vector<std::size_t> inReadingOrder(const std::vector<Widget> &widgets)
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

/// The copies of one widget, with the first in row `y`.
std::vector<GridRect> blockOf(const Widget &widget, int count, int y)
{
    const GridRect &grid = widget.grid;
    const int fitting = std::max(1, (kGridColumns - grid.x) / grid.w);
    const int wanted = widget.repeat ? widget.repeat->columns : 0;
    const int columns = wanted > 0 ? std::min(wanted, fitting) : fitting;
    std::vector<GridRect> block;
    block.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        block.push_back({grid.x + i % columns * grid.w, y + i / columns * grid.h, grid.w, grid.h});
    return block;
}

/// How far a block has to go down at least, not to overlap something that it overlaps; 0 if there is nothing.
int rowsInTheWay(const std::vector<GridRect> &block, const std::vector<GridRect> &placed)
{
    for (const GridRect &each : block) {
        for (const GridRect &other : placed) {
            if (each.overlaps(other))
                return other.bottom() - each.y;
        }
    }
    return 0;
}

} // namespace

std::vector<std::vector<GridRect>> placeCopies(const std::vector<Widget> &widgets, const std::vector<int> &counts)
{
    std::vector<std::vector<GridRect>> blocks(widgets.size());
    std::vector<int> rows;
    rows.reserve(widgets.size());
    for (const Widget &widget : widgets)
        rows.push_back(widget.grid.y);
    std::vector<GridRect> placed;
    for (const std::size_t i : inReadingOrder(widgets)) {
        std::vector<GridRect> block = blockOf(widgets[i], counts[i], rows[i]);
        while (const int down = rowsInTheWay(block, placed)) {
            for (GridRect &each : block)
                each.y += down;
        }
        placed.insert(placed.end(), block.begin(), block.end());
        const int pushed = block.back().bottom() - widgets[i].grid.bottom();
        for (std::size_t j = 0; j < widgets.size(); ++j) {
            if (widgets[j].grid.y >= widgets[i].grid.bottom())
                rows[j] = std::max(rows[j], widgets[j].grid.y + pushed);
        }
        blocks[i] = std::move(block);
    }
    return blocks;
}

} // namespace belfry
