// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostmap/tile_places.h"

#include "hostmap/treemap.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace belfry {

namespace {

constexpr double kWidest = 2.4;    // a tile's width in heights: more would look like a line of text
constexpr double kGoodRatio = 1.6; // what a name and a value fit into best
constexpr double kMostGap = 0.15;  // of a tile
constexpr std::size_t kMostAbreast = 12;
constexpr double kRowStep = 0.75; // of a hexagon's height: rows reach into each other

std::size_t rowsFor(std::size_t tiles, std::size_t columns)
{
    return (tiles + columns - 1) / columns;
}

/// One way to do it: so many groups abreast, so many tiles in a row of each.
struct TilePlan {
    std::size_t abreast = 1;
    std::size_t columns = 1;
    double groupWidth = 0;
    QSizeF tile = {};
    double score = 0;
};

/// Rows of tiles of each row of groups.
std::vector<std::size_t> rowsOf(const std::vector<std::size_t> &groups, std::size_t abreast, std::size_t columns)
{
    std::vector<std::size_t> rows(rowsFor(groups.size(), abreast), 1);
    for (std::size_t i = 0; i < groups.size(); ++i)
        rows[i / abreast] = std::max(rows[i / abreast], rowsFor(groups[i], columns));
    return rows;
}

/// How many tiles' heights so many rows take.
double heightsOf(std::size_t rows, TileForm form)
{
    return form == TileForm::Hexagon ? kRowStep * double(rows - 1) + 1 : double(rows);
}

TilePlan planned(const std::vector<std::size_t> &groups, const TileRoom &room, TileForm form, std::size_t abreast,
                 std::size_t columns)
{
    const std::vector<std::size_t> rows = rowsOf(groups, abreast, columns);
    TilePlan plan{abreast, columns};
    plan.groupWidth = (room.size.width() - double(abreast - 1) * 2 * room.gap) / double(abreast);
    const double headings = double(rows.size()) * room.heading + double(rows.size() - 1) * 2 * room.gap;
    double heights = 0;
    for (const std::size_t each : rows)
        heights += heightsOf(each, form);
    const double height = (room.size.height() - headings) / heights;
    if (height <= 0 || plan.groupWidth <= 0)
        return plan;
    if (form == TileForm::Hexagon) {
        const bool shifted = std::any_of(rows.begin(), rows.end(), [](std::size_t each) { return each > 1; });
        const double width = plan.groupWidth / (double(columns) + (shifted ? 0.5 : 0));
        plan.score = std::min(width, height * std::numbers::sqrt3 / 2);
        plan.tile = {plan.score, plan.score * 2 / std::numbers::sqrt3};
    } else {
        const double width = plan.groupWidth / double(columns);
        plan.tile = {std::min(width, kWidest * height), std::min(width, height)};
        plan.score = std::min(width / kGoodRatio, height);
    }
    return plan;
}

TilePlan bestPlan(const std::vector<std::size_t> &groups, const TileRoom &room, TileForm form)
{
    TilePlan best;
    const std::size_t most = *std::max_element(groups.begin(), groups.end());
    for (std::size_t abreast = 1; abreast <= std::min(groups.size(), kMostAbreast); ++abreast) {
        for (std::size_t columns = 1; columns <= most; ++columns) {
            const TilePlan plan = planned(groups, room, form, abreast, columns);
            if (plan.score > best.score)
                best = plan;
            // More columns only make them narrower.
            const double width = plan.groupWidth / double(columns + 1);
            if (width / (form == TileForm::Hexagon ? 1 : kGoodRatio) <= best.score)
                break;
        }
    }
    return best;
}

QRectF tileAt(const QPointF &origin, std::size_t number, const TilePlan &plan, TileForm form, qreal gap)
{
    const std::size_t row = number / plan.columns;
    const bool isHexagon = form == TileForm::Hexagon;
    const double shift = isHexagon && row % 2 == 1 ? plan.tile.width() / 2 : 0;
    const double x = origin.x() + shift + double(number % plan.columns) * plan.tile.width();
    const double y = origin.y() + double(row) * plan.tile.height() * (isHexagon ? kRowStep : 1);
    const double inset = std::min({gap, kMostGap * plan.tile.width(), kMostGap * plan.tile.height()}) / 2;
    return QRectF(QPointF(x, y), plan.tile).adjusted(inset, inset, -inset, -inset);
}

std::size_t sumOf(const std::vector<std::size_t> &groups)
{
    return std::accumulate(groups.begin(), groups.end(), std::size_t(0));
}

/// The whole of the room for all of them in one go, with the headings left out.
TilePlaces withoutGroups(const std::vector<std::size_t> &groups, TileRoom room, TileForm form)
{
    room.heading = 0;
    TilePlaces places = placeEqualTiles({sumOf(groups)}, room, form);
    places.headings.assign(groups.size(), {});
    return places;
}

QRectF inset(const QRectF &rect, qreal gap)
{
    const qreal by = std::min({gap, kMostGap * rect.width(), kMostGap * rect.height()}) / 2;
    return rect.adjusted(by, by, -by, -by);
}

} // namespace

TilePlaces placeEqualTiles(const std::vector<std::size_t> &groups, const TileRoom &room, TileForm form)
{
    TilePlaces places;
    places.headings.resize(groups.size());
    if (sumOf(groups) == 0)
        return places;
    const TilePlan plan = bestPlan(groups, room, form);
    if (plan.score <= 0) {
        if (groups.size() > 1 || room.heading > 0)
            return withoutGroups(groups, room, form);
        places.tiles.resize(sumOf(groups));
        return places;
    }
    const std::vector<std::size_t> rows = rowsOf(groups, plan.abreast, plan.columns);
    double y = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const QPointF corner(double(i % plan.abreast) * (plan.groupWidth + 2 * room.gap), y);
        places.headings[i] = QRectF(corner, QSizeF(plan.groupWidth, room.heading));
        for (std::size_t number = 0; number < groups[i]; ++number)
            places.tiles.push_back(tileAt(corner + QPointF(0, room.heading), number, plan, form, room.gap));
        if ((i + 1) % plan.abreast == 0)
            y += room.heading + heightsOf(rows[i / plan.abreast], form) * plan.tile.height() + 2 * room.gap;
    }
    return places;
}

TilePlaces placeTilesBySize(const std::vector<std::size_t> &groups, const std::vector<double> &sizes,
                            const TileRoom &room)
{
    TilePlaces places;
    std::vector<double> sums;
    std::size_t next = 0;
    for (const std::size_t count : groups) {
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i, ++next)
            sum += std::isfinite(sizes[next]) ? std::max(sizes[next], 0.0) : 0;
        sums.push_back(sum);
    }
    next = 0;
    const std::vector<QRectF> areas = squarify(sums, QRectF({}, room.size));
    for (std::size_t g = 0; g < groups.size(); ++g) {
        QRectF area = groups.size() > 1 ? inset(areas[g], 2 * room.gap) : areas[g];
        // Of a small group the heading would be most.
        const qreal heading = area.height() > 3 * room.heading ? room.heading : 0;
        places.headings.push_back(heading > 0 ? QRectF(area.topLeft(), QSizeF(area.width(), heading)) : QRectF());
        area.setTop(area.top() + heading);
        const auto from = sizes.begin() + std::ptrdiff_t(next);
        for (const QRectF &tile : squarify({from, from + std::ptrdiff_t(groups[g])}, area))
            places.tiles.push_back(tile.isEmpty() ? QRectF() : inset(tile, room.gap));
        next += groups[g];
    }
    return places;
}

} // namespace belfry
