// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/sealed_block.h"
#include "store/head.h"

#include <functional>
#include <span>
#include <vector>

namespace belfry {

/// A generation as it goes into the archive: its samples, and from the same reading its buckets of the first tier.
struct SealedGeneration {
    SealedBlock raw;
    SealedBlock buckets;
};

/// Whether a series is a counter, which keeps more in a bucket.
using IsCounter = std::function<bool(SeriesId)>;

/// What earlier generations of the same epoch have of series, which ascend, in (from, to]: each series' samples in
/// order.
using EarlierSamples =
    std::function<std::vector<std::vector<Sample>>(std::span<const SeriesId>, Timestamp from, Timestamp to)>;

/// Makes long chunks of the head's short ones: all of a generation's blocks, in order. Damaged chunks can't be in
/// memory, so this doesn't fail. `readEarlier` is asked for series with late samples: what was there already is left
/// out, and buckets that have a part in earlier generations become right with it.
SealedGeneration sealGeneration(Generation generation, std::span<const HeadBlock> blocks, const IsCounter &isCounter,
                                const EarlierSamples &readEarlier);

} // namespace belfry
