// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is repeated however often, nothing overlaps, and what was below stays below.

#include "dashboard/placement.h"
#include "dashboard/repeat.h"

#include <rapidcheck.h>

using namespace belfry;

namespace {

struct Wish {
    int w;
    int h;
    int columns;
    int count;
};

struct Made {
    std::vector<Widget> widgets;
    std::vector<int> counts;
};

/// A page without overlaps: each in the first free place, then moved down by chance.
Made made(const std::vector<Wish> &wishes)
{
    Made all;
    for (const Wish &wish : wishes) {
        Widget widget;
        widget.grid = freeSlot(all.widgets, wish.w, wish.h);
        if (wish.columns > 0)
            widget.repeat = Repeat{{}, wish.columns};
        all.widgets.push_back(widget);
        all.counts.push_back(wish.count);
    }
    return all;
}

std::vector<GridRect> flat(const std::vector<std::vector<GridRect>> &blocks)
{
    std::vector<GridRect> all;
    for (const auto &block : blocks)
        all.insert(all.end(), block.begin(), block.end());
    return all;
}

} // namespace

namespace rc {

template<>
struct Arbitrary<Wish> {
    static Gen<Wish> arbitrary()
    {
        return gen::build<Wish>(gen::set(&Wish::w, gen::inRange(1, 13)), gen::set(&Wish::h, gen::inRange(1, 6)),
                                gen::set(&Wish::columns, gen::inRange(0, 13)),
                                gen::set(&Wish::count, gen::inRange(1, 9)));
    }
};

} // namespace rc

int main()
{
    bool passed = rc::check("copies overlap nothing and stay on the page", [](const std::vector<Wish> &wishes) {
        const Made page = made(wishes);
        const auto blocks = placeCopies(page.widgets, page.counts);
        const std::vector<GridRect> all = flat(blocks);
        for (std::size_t i = 0; i < all.size(); ++i) {
            RC_ASSERT(all[i].x >= 0 && all[i].right() <= kGridColumns && all[i].y >= 0);
            for (std::size_t j = 0; j < i; ++j)
                RC_ASSERT(!all[i].overlaps(all[j]));
        }
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            RC_ASSERT(blocks[i].size() == std::size_t(page.counts[i]));
            RC_ASSERT(blocks[i][0].x == page.widgets[i].grid.x && blocks[i][0].y >= page.widgets[i].grid.y);
        }
        RC_ASSERT(placeCopies(page.widgets, page.counts) == blocks);
    });
    passed &= rc::check("what is below a widget is below its last copy", [](const std::vector<Wish> &wishes) {
        const Made page = made(wishes);
        const auto blocks = placeCopies(page.widgets, page.counts);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            for (std::size_t j = 0; j < blocks.size(); ++j) {
                const int apart = page.widgets[j].grid.y - page.widgets[i].grid.bottom();
                if (apart >= 0)
                    RC_ASSERT(blocks[j].front().y - blocks[i].back().bottom() >= apart);
            }
        }
    });
    passed &= rc::check("with one copy each, all stay where they are", [](std::vector<Wish> wishes) {
        for (Wish &wish : wishes)
            wish.count = 1;
        const Made page = made(wishes);
        const std::vector<GridRect> all = flat(placeCopies(page.widgets, page.counts));
        for (std::size_t i = 0; i < all.size(); ++i)
            RC_ASSERT(all[i] == page.widgets[i].grid);
    });
    return passed ? 0 : 1;
}
