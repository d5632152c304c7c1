// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <vector>

namespace belfry {

/// Where copies of a page's widgets go: `counts` has the number of copies of each, at least 1. The first is where the
/// widget is, the others beside it as far as its columns and the page's go, then in the next rows. What is in the way
/// is pushed down, and what is below a widget is as far below its last copy. Nothing overlaps where nothing did before;
/// with one copy each, everything stays.
std::vector<std::vector<GridRect>> placeCopies(const std::vector<Widget> &widgets, const std::vector<int> &counts);

} // namespace belfry
