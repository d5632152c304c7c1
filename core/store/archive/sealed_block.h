// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/block_key.h"
#include "store/codec/bytes.h"

#include <vector>

namespace belfry {

/// A block as it goes into the archive: samples of a generation, or buckets of one or several.
struct SealedBlock : BlockKey {
    struct Page {
        std::vector<SeriesId> ids; ///< ascending, after those of the page before
        Bytes data;
    };
    bool merged = false;       ///< the next tier has it already
    Timestamp lastTick = 0;    ///< of the host; 0 if there is none, and of buckets
    std::uint64_t samples = 0; ///< or buckets
    std::vector<Page> pages;
};

} // namespace belfry
