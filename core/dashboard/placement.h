// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <vector>

namespace belfry {

/// Where widgets go when one is dropped, resized, added or removed. Pure and deterministic: the preview during
/// a drag and the drop itself are the same call.
///
/// Widgets float up: after each of these no widget could slide one row up without touching another. Locked ones stay
/// where they are, whatever comes: others go around them.

/// Moves one widget to `x`, `y` (clamped into the columns). The others first close the gap it leaves; a target
/// in the lower half of a widget means below it, otherwise those in the way are pushed down. Dropped so that it covers
/// more than half of one of the same size, the two change places.
std::vector<Widget> placeMoved(std::vector<Widget> widgets, const QString &id, int x, int y);

/// Gives one widget a new size (clamped: at least 1×1, inside the columns, up to locked ones); those in the way are
/// pushed down.
std::vector<Widget> placeResized(std::vector<Widget> widgets, const QString &id, int w, int h);

/// The first free place for a widget of this size, by rows from the top; below everything if there is none.
GridRect freeSlot(const std::vector<Widget> &widgets, int w, int h);

/// Slides every widget up as far as it goes, from the top row down.
std::vector<Widget> floatUp(std::vector<Widget> widgets);

/// Where widgets overlap, those below go down just as far as needed; the rest stays where it is, and so do locked ones
/// unless they overlap each other.
std::vector<Widget> withoutOverlaps(std::vector<Widget> widgets);
// What the placement of several is made of (placement_group.h, arrangement.h).

/// Indices in reading order.
std::vector<std::size_t> fromTheTop(const std::vector<Widget> &widgets);
std::vector<GridRect> lockedPlaces(const std::vector<Widget> &widgets);
/// Down, just as far as needed, past everything that is placed.
void moveBelow(GridRect &rect, const std::vector<GridRect> &placed);
/// The row a widget slides up to, past nothing in its way.
int floatedRow(const std::vector<GridRect> &placed, const GridRect &rect);
/// Everything that overlaps those at `fixed`, or what was pushed down before, goes down just as far as needed.
void pushDown(std::vector<Widget> &widgets, const std::vector<std::size_t> &fixed);
/// How many rows a target goes down, as one in the lower half of a widget means: below it; and past locked ones.
int rowsBelowHalves(const std::vector<Widget> &others, std::vector<GridRect> targets);

} // namespace belfry
