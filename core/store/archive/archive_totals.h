// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/series_id.h"
#include "store/tier.h"

#include <array>

namespace belfry {

/// What the archive holds of one tier.
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
};

/// By tier.
using ArchiveTotals = std::array<TierTotals, kTiers>;

} // namespace belfry
