// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/tier_plan.h"

#include <algorithm>

namespace belfry {

namespace {

// The finest tier that has something before `first`, from raw on.
const Tier *finestBefore(const std::array<TierRange, kTiers> &ranges, std::uint32_t first)
{
    const auto found = std::find_if(kAllTiers.begin(), kAllTiers.end(), [&](Tier tier) {
        const TierRange &range = ranges[std::size_t(tier)];
        return !range.empty() && range.first < first;
    });
    return found == kAllTiers.end() ? nullptr : &*found;
}

} // namespace

std::vector<PlannedPart> planParts(const std::array<TierRange, kTiers> &ranges, Tier wanted)
{
    std::vector<PlannedPart> parts;
    std::uint32_t next = 0; // the first generation that nothing answers for yet
    for (auto tier = std::size_t(wanted) + 1; tier-- > 0;) {
        const TierRange &range = ranges[tier];
        const std::uint32_t first = std::max(range.first, next);
        if (range.empty() || range.last < first)
            continue;
        parts.push_back({Tier(tier), first, range.last});
        next = range.last + 1;
    }
    while (const Tier *older = finestBefore(ranges, parts.empty() ? UINT32_MAX : parts.front().first)) {
        const TierRange &range = ranges[std::size_t(*older)];
        const std::uint32_t last = parts.empty() ? range.last : std::min(range.last, parts.front().first - 1);
        parts.insert(parts.begin(), {*older, range.first, last});
    }
    return parts;
}

} // namespace belfry
