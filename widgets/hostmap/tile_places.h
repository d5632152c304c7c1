// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QSizeF>

#include <vector>

namespace belfry {

/// Where tiles that stand in groups go. Tiles are numbered through all groups; a group is how many it has.
struct TilePlaces {
    std::vector<QRectF> tiles;
    std::vector<QRectF> headings; ///< one for each group; empty where there is no room for it
};

struct TileRoom {
    QSizeF size = {};
    qreal heading = 0; ///< height of a group's; 0: it has none
    qreal gap = 0;     ///< between tiles; twice as much between groups
};

enum class TileForm { Rectangle, Hexagon };

/// All of one size, the largest that there is room for, row by row. Groups stand beside and below each other in their
/// order. A hexagon stands on a corner within its rectangle; those of a row fit between those of the next.
TilePlaces placeEqualTiles(const std::vector<std::size_t> &groups, const TileRoom &room, TileForm form);

/// As treemaps: a group's area is in proportion to the sum of its sizes, and within it a tile's to its own.
TilePlaces placeTilesBySize(const std::vector<std::size_t> &groups, const std::vector<double> &sizes,
                            const TileRoom &room);

} // namespace belfry
