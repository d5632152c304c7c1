// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/tiers/bucket.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include <rapidcheck.h>

// What a tier's buckets have to be, computed the long way.

namespace belfry::test {

inline bool same(double a, double b)
{
    return sameBits(a, b) || (std::isnan(a) && std::isnan(b)) || std::fabs(a - b) <= 1e-12 * std::fabs(b);
}

/// The bucket of some samples by its definition alone.
inline TierBucket bucketOf(const std::vector<Sample> &samples, Timestamp end)
{
    TierBucket bucket;
    bucket.t = end;
    bucket.first_t = samples.front().t;
    bucket.last_t = samples.back().t;
    bucket.ended = isStale(samples.back().v);
    long double sum = 0;
    for (const Sample &sample : samples) {
        if (isStale(sample.v))
            continue;
        if (bucket.count == 0) {
            bucket.first = bucket.min = bucket.max = sample.v;
            bucket.first_t = sample.t;
        } else {
            bucket.lost += sample.v < bucket.last ? bucket.last : 0;
            bucket.min = sample.v < bucket.min || std::isnan(bucket.min) ? sample.v : bucket.min;
            bucket.max = sample.v > bucket.max || std::isnan(bucket.max) ? sample.v : bucket.max;
        }
        ++bucket.count;
        sum += sample.v;
        bucket.last = sample.v;
        bucket.last_t = sample.t;
    }
    bucket.sum = double(sum);
    return bucket;
}

inline std::vector<TierBucket> byDefinition(const std::vector<Sample> &samples, std::int64_t width)
{
    std::map<Timestamp, std::vector<Sample>> grouped;
    for (const Sample &sample : samples)
        grouped[(sample.t + width - 1) / width * width].push_back(sample);
    std::vector<TierBucket> buckets;
    for (const auto &[end, group] : grouped)
        buckets.push_back(bucketOf(group, end));
    return buckets;
}

/// Buckets of which not all can be compared.
struct Doubtful {
    std::set<Timestamp> ends;
    bool losses = false; ///< their losses are doubtful too, not only whether the series ended in them
};

inline void compareBuckets(const std::vector<TierBucket> &found, const std::vector<TierBucket> &wanted, double scale,
                           const Doubtful &doubtful = {})
{
    RC_ASSERT(found.size() == wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const TierBucket &a = found[i];
        const TierBucket &b = wanted[i];
        RC_LOG() << "bucket at " << a.t << ": count " << a.count << '/' << b.count << ", first " << a.first << '/'
                 << b.first << ", last " << a.last << '/' << b.last << ", lost " << a.lost << '/' << b.lost << '\n';
        RC_ASSERT(a.t == b.t);
        RC_ASSERT(a.count == b.count);
        const bool doubted = doubtful.ends.contains(a.t);
        RC_ASSERT(doubted || a.ended == b.ended);
        RC_ASSERT(a.first_t == b.first_t);
        RC_ASSERT(a.last_t == b.last_t);
        if (a.count == 0)
            continue;
        RC_ASSERT(same(a.last, b.last));
        RC_ASSERT(same(a.min, b.min));
        RC_ASSERT(same(a.max, b.max));
        RC_ASSERT(same(a.first, b.first));
        RC_ASSERT((doubted && doubtful.losses) || same(a.lost, b.lost));
        RC_ASSERT(same(a.sum, b.sum) || std::fabs(a.sum - b.sum) <= 1e-12 * scale);
    }
}

/// By what a sum may be off: not-exact addition is measured by its largest terms.
inline double largest(const std::vector<Sample> &samples)
{
    double most = 0;
    for (const Sample &sample : samples)
        most = std::isfinite(sample.v) ? std::max(most, std::fabs(sample.v)) : most;
    return most * double(samples.size());
}

} // namespace belfry::test
