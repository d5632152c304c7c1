// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/codec/bytes.h"
#include "store/series_id.h"
#include "store/tier.h"

#include <vector>

namespace belfry {

/// A block as it goes into the archive: samples of a generation, or buckets of one or several.
struct SealedBlock {
    struct Page {
        std::vector<SeriesId> ids; ///< ascending, after those of the page before
        Bytes data;
    };
    Tier tier = Tier::Raw;
    Generation first;      ///< the first generation that is in it
    Generation generation; ///< the last
    Timestamp from = 0;    ///< of buckets their ends
    Timestamp to = 0;
    std::int64_t epoch = 0;    ///< how often the clock had been set back before it
    bool merged = false;       ///< the next tier has it already
    Timestamp lastTick = 0;    ///< of the host; 0 if there is none, and of buckets
    std::uint64_t samples = 0; ///< or buckets
    std::vector<Page> pages;
};

} // namespace belfry
