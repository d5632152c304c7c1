// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tiers/bucket_timeline.h"

#include <algorithm>

namespace belfry {

void BucketTimeline::add(std::span<const TierBucket> parts, std::int64_t width)
{
    for (const TierBucket &part : parts)
        add(part, width);
}

// Where the last bucket was cut and a narrower one goes on, it ends with its last value's narrower bucket.
void BucketTimeline::cutBefore(const TierBucket &part, std::int64_t width)
{
    TierBucket &last = m_buckets.back();
    if (last.t <= part.t - width || part.first_t <= last.last_t)
        return;
    const Timestamp end = width > 0 ? bucketEnd(last.last_t, width) : last.last_t;
    last.t = std::min(last.t, end);
}

void BucketTimeline::add(const TierBucket &part, std::int64_t width)
{
    if (!m_buckets.empty())
        cutBefore(part, width);
    if (m_buckets.empty() || part.t > m_buckets.back().t) {
        m_starts.push_back(m_buckets.empty() ? part.t - width : std::max(part.t - width, m_buckets.back().t));
        m_buckets.push_back(part);
    } else if (part.t == m_buckets.back().t) {
        addPart(m_buckets.back(), part);
    } else {
        insert(part, width);
    }
}

void BucketTimeline::insert(const TierBucket &part, std::int64_t width)
{
    const auto at = std::lower_bound(m_buckets.begin(), m_buckets.end(), part.t,
                                     [](const TierBucket &bucket, Timestamp t) { return bucket.t < t; });
    const auto place = at - m_buckets.begin();
    if (at->t == part.t || m_starts[std::size_t(place)] < part.t) {
        addPart(*at, part);
        return;
    }
    m_starts.insert(m_starts.begin() + place,
                    place == 0 ? part.t - width : std::max(part.t - width, m_buckets[std::size_t(place) - 1].t));
    m_buckets.insert(at, part);
}

void BucketTimeline::takeEarly(std::vector<Sample> &samples)
{
    if (m_buckets.empty() || samples.empty())
        return;
    const auto isEarly = [this](const Sample &sample) { return sample.t <= m_buckets.back().last_t; };
    const auto end = std::find_if_not(samples.begin(), samples.end(), isEarly);
    for (auto it = samples.begin(); it != end; ++it) {
        std::vector<TierBucket> one;
        appendBuckets(std::span(&*it, 1), 1, one);
        add(one.front(), 1);
    }
    samples.erase(samples.begin(), end);
    if (!samples.empty())
        m_buckets.back().t = std::min(m_buckets.back().t, std::max(m_buckets.back().last_t, samples.front().t - 1));
}

} // namespace belfry
