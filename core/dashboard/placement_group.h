// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <QStringList>

#include <vector>

namespace belfry {

/// Where widgets go when several are moved or added at once. As placement.h: pure, locked ones stay, all float up.

/// Whole cells from the top left of a page.
struct GridCell {
    int x = 0;
    int y = 0;
    friend bool operator==(const GridCell &, const GridCell &) = default;
};

/// Moves several by the same (clamped, so that all stay inside the columns). They stay beside and above each other as
/// they were; how far above, they keep where the page lets them. The others close the gap and make room as for one.
std::vector<Widget> placeGroupMoved(std::vector<Widget> widgets, const QStringList &ids, int dx, int dy);

/// Two change places, sizes included, so that nothing else needs to move.
std::vector<Widget> placeSwapped(std::vector<Widget> widgets, const QString &one, const QString &other);

/// How added widgets find their place.
enum class Fit {
    NearestFree, ///< where all of them fit as they stand to each other, nearest to the place; nothing is moved for them
    MakeRoom,    ///< at the place, others are pushed down
};

/// Appends widgets, which are to have ids already. Their places say how they stand to each other.
std::vector<Widget> placeAdded(std::vector<Widget> widgets, std::vector<Widget> added, GridCell at, Fit fit);

} // namespace belfry
