// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/tiers/bucket.h"

#include <cstdint>
#include <span>
#include <vector>

namespace belfry {

/// One series' buckets out of many blocks, each sample in exactly one of them, in order of time. What comes in goes
/// from older to newer sealed blocks; widths may differ, wider ones first. Late parts find the bucket they belong to.
///
/// A bucket that a block's border cut ends, for a reader, where what follows begins.
class BucketTimeline
{
public:
    void add(std::span<const TierBucket> parts, std::int64_t width);
    /// Samples that follow the buckets: takes those out that aren't later than all of them, into the bucket where they
    /// belong. REQUIRES: samples ascend.
    void takeEarly(std::vector<Sample> &samples);

    bool empty() const { return m_buckets.empty(); }
    std::size_t size() const { return m_buckets.size(); }
    std::vector<TierBucket> take() { return std::move(m_buckets); }

private:
    void add(const TierBucket &part, std::int64_t width);
    void cutBefore(const TierBucket &part, std::int64_t width);
    void insert(const TierBucket &part, std::int64_t width);

    std::vector<TierBucket> m_buckets;
    std::vector<Timestamp> m_starts; // of each bucket: its values are later
};

} // namespace belfry
