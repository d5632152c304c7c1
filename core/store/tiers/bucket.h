// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <cstdint>
#include <span>
#include <vector>

namespace belfry {

/// What one series had in (t - width, t]: enough for PromQL's functions over windows that end where buckets end.
///
/// The samples of a bucket may come in parts (a bucket that a sealed block's border cuts, late samples). Parts add
/// up in the order in which they were sealed.
struct TierBucket {
    Timestamp t = 0;         ///< the end, a whole multiple of the width
    Timestamp first_t = 0;   ///< of the first value; of the stale marker if there is no value
    Timestamp last_t = 0;    ///< of the last
    std::uint32_t count = 0; ///< values; a stale marker is none
    bool ended = false;      ///< the newest sample is a stale marker
    double sum = 0;
    double min = 0; ///< as of min_over_time(): a not-number only if there is nothing else
    double max = 0;
    double last = 0;
    /// Of counters alone; a stale marker where it isn't kept.
    double first = 0;
    /// Of counters: what was lost at resets, as the sum of the values before each fall. The increase from the first to
    /// the last value is last - first + lost.
    double lost = 0;

    bool hasFirst() const { return count > 0 && !isStale(first); }
};

/// The end of the bucket that has t.
Timestamp bucketEnd(Timestamp t, std::int64_t width);

/// Appends the buckets of samples, which ascend.
void appendBuckets(std::span<const Sample> samples, std::int64_t width, std::vector<TierBucket> &out);
/// Appends wider buckets made of narrower ones. Both ascend; several parts of one bucket may stand one after another in
/// the order of their sealing. REQUIRES: width is a multiple of the narrower one's.
void appendWider(std::span<const TierBucket> narrower, std::int64_t width, std::vector<TierBucket> &out);
/// Adds a later sealed part to a bucket; `t` stays.
void addPart(TierBucket &bucket, const TierBucket &part);

} // namespace belfry
