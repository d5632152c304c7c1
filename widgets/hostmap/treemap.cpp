// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostmap/treemap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace belfry {

namespace {

bool hasArea(double size)
{
    return std::isfinite(size) && size > 0;
}

/// Some of the largest sizes that are left, beside each other along the shorter side of what is free.
struct TreemapRow {
    std::size_t from = 0;
    std::size_t to = 0;
    double sum = 0;
    double largest = 0;
    double smallest = std::numeric_limits<double>::infinity();

    void add(double area)
    {
        ++to;
        sum += area;
        largest = std::max(largest, area);
        smallest = std::min(smallest, area);
    }
    /// The ratio of the sides of the least square one of them.
    double worst(double side) const
    {
        return std::max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
    }
};

/// Takes the row's part from what is free.
void place(const TreemapRow &row, const std::vector<std::size_t> &order, const std::vector<double> &areas, QRectF &free,
           std::vector<QRectF> &places)
{
    const bool isColumn = free.width() >= free.height();
    const double side = isColumn ? free.height() : free.width();
    const double depth = std::min(row.sum / side, isColumn ? free.width() : free.height());
    double along = 0;
    for (std::size_t i = row.from; i < row.to; ++i) {
        const double length = areas[order[i]] / row.sum * side;
        places[order[i]] = isColumn ? QRectF(free.left(), free.top() + along, depth, length)
                                    : QRectF(free.left() + along, free.top(), length, depth);
        along += length;
    }
    isColumn ? free.setLeft(free.left() + depth) : free.setTop(free.top() + depth);
}

} // namespace

std::vector<QRectF> squarify(const std::vector<double> &sizes, const QRectF &area)
{
    std::vector<QRectF> places(sizes.size());
    std::vector<std::size_t> order;
    double whole = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (!hasArea(sizes[i]))
            continue;
        order.push_back(i);
        whole += sizes[i];
    }
    if (order.empty() || !std::isfinite(whole) || area.width() <= 0 || area.height() <= 0)
        return places;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    std::vector<double> areas(sizes.size());
    for (const std::size_t i : order)
        areas[i] = sizes[i] / whole * area.width() * area.height();
    QRectF free = area;
    for (std::size_t next = 0; next < order.size();) {
        const double side = std::min(free.width(), free.height());
        if (side <= 0) // what is left is too small for numbers
            break;
        TreemapRow row{next, next};
        row.add(areas[order[row.to]]);
        while (row.to < order.size()) {
            TreemapRow wider = row;
            wider.add(areas[order[row.to]]);
            if (wider.worst(side) > row.worst(side))
                break;
            row = wider;
        }
        place(row, order, areas, free, places);
        next = row.to;
    }
    return places;
}

} // namespace belfry
