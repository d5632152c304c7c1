// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/tier.h"

#include <array>
#include <cstdint>
#include <vector>

namespace belfry {

/// The generations that a tier has blocks for, without a hole; `last` before `first` if none.
struct TierRange {
    std::uint32_t first = 1;
    std::uint32_t last = 0;
    bool empty() const { return last < first; }
};

/// A stretch of generations that one tier answers for. A block that begins in it belongs to it wholly, and the next
/// part begins after it.
struct PlannedPart {
    Tier tier = Tier::Raw;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    friend bool operator==(const PlannedPart &, const PlannedPart &) = default;
};

/// Which tier answers for which generations, so that each is answered for once: the wanted tier where it has blocks.
/// For what is newer, whatever finer ones have (it isn't built yet); for what is older, the finest that goes back
/// further. Ascending.
std::vector<PlannedPart> planParts(const std::array<TierRange, kTiers> &ranges, Tier wanted);

} // namespace belfry
