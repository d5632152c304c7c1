// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/archive_rows.h"

#include <algorithm>
#include <array>

namespace belfry {

/// What the archive holds of one tier. Add its blocks in the order of their generations.
struct TierTotals {
    std::int64_t blocks = 0;
    std::int64_t pages = 0;
    std::int64_t samples = 0; ///< or buckets
    std::int64_t bytes = 0;   ///< of pages and their directories
    Timestamp from = 0;
    Timestamp to = 0;
    Generation first;
    Generation newest;
    // Of the newest epoch, whatever the clock said before; of raw samples alone.
    Timestamp newestTo = 0;
    Timestamp newestTick = 0;
    std::int64_t newestEpoch = 0;

    void add(const BlockRow &row)
    {
        from = blocks == 0 ? row.key.from : std::min(from, row.key.from);
        to = blocks == 0 ? row.key.to : std::max(to, row.key.to);
        first = blocks == 0 ? row.key.first : std::min(first, row.key.first);
        newest = std::max(newest, row.key.generation);
        ++blocks;
        pages += row.pages;
        samples += row.samples;
        bytes += row.bytes;
        // After the clock was set back, times of earlier epochs may be later. Imported blocks belong to the epoch in
        // which they came, but have no ticks.
        if (row.key.tier != Tier::Raw || row.key.epoch < newestEpoch)
            return;
        if (row.key.epoch > newestEpoch)
            newestTo = newestTick = 0;
        newestEpoch = row.key.epoch;
        newestTo = std::max(newestTo, row.key.to);
        newestTick = std::max(newestTick, row.lastTick);
    }
};

/// By tier.
using ArchiveTotals = std::array<TierTotals, kTiers>;

} // namespace belfry
