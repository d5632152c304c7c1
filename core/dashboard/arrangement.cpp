// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/arrangement.h"

#include "dashboard/placement.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

namespace belfry {

namespace {

/// Several of the widgets of a page, by their index, in reading order.
struct Chosen {
    std::vector<Widget> widgets;
    std::vector<std::size_t> which;

    Chosen(std::vector<Widget> all, const QStringList &ids) : widgets(std::move(all))
    {
        for (const std::size_t i : fromTheTop(widgets)) {
            if (ids.contains(widgets[i].id))
                which.push_back(i);
        }
    }

    GridRect &rect(std::size_t i) { return widgets[i].grid; }

    template<typename Value>
    int least(Value value)
    {
        int least = value(rect(which.front()));
        for (const std::size_t i : which)
            least = std::min(least, value(rect(i)));
        return least;
    }
    template<typename Value>
    int most(Value value)
    {
        return -least([&](const GridRect &rect) { return -value(rect); });
    }

    /// The lower of two that overlap goes below, then the others make room.
    std::vector<Widget> settle()
    {
        std::vector<GridRect> placed = lockedPlaces(widgets);
        for (const std::size_t i : fromTheTop(widgets)) {
            if (std::find(which.begin(), which.end(), i) == which.end())
                continue;
            moveBelow(rect(i), placed);
            placed.push_back(rect(i));
        }
        pushDown(widgets, which);
        return floatUp(widgets);
    }
};

std::vector<Widget> alignTops(Chosen chosen)
{
    int top = chosen.least([](const GridRect &rect) { return rect.y; });
    while (true) { // one that floats up takes the others along
        for (const std::size_t i : chosen.which)
            chosen.rect(i).y = top;
        std::vector<Widget> settled = chosen.settle();
        chosen.widgets = std::move(settled);
        const int reached = chosen.least([](const GridRect &rect) { return rect.y; });
        if (reached >= top)
            return chosen.widgets;
        top = reached;
    }
}

std::vector<Widget> alignBottoms(Chosen chosen)
{
    const int bottom = chosen.most([](const GridRect &rect) { return rect.bottom(); });
    for (const std::size_t i : chosen.which) {
        const GridRect rect = chosen.rect(i);
        const bool isLowest = std::none_of(chosen.which.begin(), chosen.which.end(), [&](std::size_t other) {
            const GridRect &each = chosen.rect(other);
            return each.y >= rect.bottom() && each.x < rect.right() && rect.x < each.right();
        });
        const QString id = chosen.widgets[i].id;
        if (isLowest)
            chosen.widgets = placeResized(std::move(chosen.widgets), id, rect.w, bottom - rect.y);
    }
    return chosen.widgets;
}

std::vector<Widget> giveWidth(Chosen chosen, int width)
{
    std::vector<GridRect> before;
    for (const std::size_t i : chosen.which) {
        GridRect &rect = chosen.rect(i);
        rect.w = width;
        for (const GridRect &each : before) {
            if (each.overlaps(rect) && each.right() + width <= kGridColumns)
                rect.x = each.right();
        }
        rect.x = std::min(rect.x, kGridColumns - width);
        before.push_back(rect);
    }
    return chosen.settle();
}

Result<std::vector<Widget>> distribute(Chosen chosen)
{
    std::stable_sort(chosen.which.begin(), chosen.which.end(),
                     [&](std::size_t a, std::size_t b) { return chosen.rect(a).x < chosen.rect(b).x; });
    const int left = chosen.least([](const GridRect &rect) { return rect.x; });
    const int right = chosen.most([](const GridRect &rect) { return rect.right(); });
    const int widths = std::accumulate(chosen.which.begin(), chosen.which.end(), 0,
                                       [&](int sum, std::size_t i) { return sum + chosen.rect(i).w; });
    const int gaps = int(chosen.which.size()) - 1;
    const int room = right - left - widths;
    if (gaps < 1 || room < 0)
        return failure(QCoreApplication::translate("Operation", "They don't fit beside each other"));
    int used = 0;
    for (int n = 0; n <= gaps; ++n) {
        GridRect &rect = chosen.rect(chosen.which[std::size_t(n)]);
        rect.x = left + used + (2 * room * n + gaps) / (2 * gaps);
        used += rect.w;
    }
    return chosen.settle();
}

std::vector<Widget> compact(const Chosen &chosen)
{
    std::vector<Widget> others;
    for (std::size_t i = 0; i < chosen.widgets.size(); ++i) {
        if (std::find(chosen.which.begin(), chosen.which.end(), i) == chosen.which.end())
            others.push_back(chosen.widgets[i]);
    }
    others = floatUp(std::move(others));
    for (const std::size_t i : chosen.which) {
        Widget next = chosen.widgets[i];
        next.grid = freeSlot(others, next.grid.w, next.grid.h);
        others.push_back(std::move(next));
    }
    others = floatUp(std::move(others));
    std::vector<Widget> all = chosen.widgets; // in the order that they had
    for (Widget &each : all)
        each.grid = std::find_if(others.begin(), others.end(), [&](const Widget &o) { return o.id == each.id; })->grid;
    return all;
}

} // namespace

std::optional<Arrangement> arrangementFromName(const QString &name)
{
    constexpr std::array<std::pair<const char *, Arrangement>, 8> kNames{{{"left", Arrangement::Left},
                                                                          {"right", Arrangement::Right},
                                                                          {"top", Arrangement::Top},
                                                                          {"bottom", Arrangement::Bottom},
                                                                          {"width", Arrangement::SameWidth},
                                                                          {"height", Arrangement::SameHeight},
                                                                          {"distribute", Arrangement::Distribute},
                                                                          {"compact", Arrangement::Compact}}};
    for (const auto &[known, how] : kNames) {
        if (name == QLatin1String(known))
            return how;
    }
    return std::nullopt;
}

Result<std::vector<Widget>> arrange(std::vector<Widget> widgets, const QStringList &ids, Arrangement how,
                                    const QString &like)
{
    Chosen chosen(std::move(widgets), ids);
    if (chosen.which.empty())
        return std::move(chosen.widgets);
    GridRect model = chosen.rect(chosen.which.front());
    for (const std::size_t i : chosen.which) {
        if (chosen.widgets[i].id == like)
            model = chosen.rect(i);
    }
    switch (how) {
    case Arrangement::Left: {
        const int left = chosen.least([](const GridRect &rect) { return rect.x; });
        for (const std::size_t i : chosen.which)
            chosen.rect(i).x = std::min(left, kGridColumns - chosen.rect(i).w);
        return chosen.settle();
    }
    case Arrangement::Right: {
        const int right = chosen.most([](const GridRect &rect) { return rect.right(); });
        for (const std::size_t i : chosen.which)
            chosen.rect(i).x = std::max(0, right - chosen.rect(i).w);
        return chosen.settle();
    }
    case Arrangement::SameHeight:
        for (const std::size_t i : chosen.which)
            chosen.rect(i).h = model.h;
        return chosen.settle();
    case Arrangement::Top: return alignTops(std::move(chosen));
    case Arrangement::Bottom: return alignBottoms(std::move(chosen));
    case Arrangement::SameWidth: return giveWidth(std::move(chosen), model.w);
    case Arrangement::Distribute: return distribute(std::move(chosen));
    case Arrangement::Compact: return compact(chosen);
    }
    return std::move(chosen.widgets);
}

} // namespace belfry
