// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tiers/bucket.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

// As PromQL's max_over_time() and min_over_time(): not-numbers give way to everything.
double larger(double a, double b)
{
    return b > a || std::isnan(a) ? b : a;
}

double smaller(double a, double b)
{
    return b < a || std::isnan(a) ? b : a;
}

// What a counter loses where it falls from one value to the next.
double lostBetween(double before, double after)
{
    return after < before ? before : 0;
}

// A sum that forgets nothing of its smaller terms (Neumaier).
class Sum
{
public:
    void begin(double value)
    {
        m_sum = value;
        m_rest = 0;
    }
    void add(double value)
    {
        const double sum = m_sum + value;
        if (std::isinf(sum))
            m_rest = 0;
        else
            m_rest += std::fabs(m_sum) >= std::fabs(value) ? (m_sum - sum) + value : (value - sum) + m_sum;
        m_sum = sum;
    }
    double value() const { return m_sum + m_rest; }

private:
    double m_sum = 0;
    double m_rest = 0;
};

void addMarker(TierBucket &bucket, Timestamp t)
{
    bucket.ended = true;
    if (bucket.count == 0) {
        bucket.last_t = t;
        bucket.first_t = bucket.first_t == 0 ? t : bucket.first_t;
    }
}

void addFirst(TierBucket &bucket, Sample sample)
{
    bucket.count = 1;
    bucket.first_t = sample.t;
    bucket.min = bucket.max = bucket.first = sample.v;
}

void addValue(TierBucket &bucket, Sample sample)
{
    ++bucket.count;
    bucket.min = smaller(bucket.min, sample.v);
    bucket.max = larger(bucket.max, sample.v);
    bucket.lost += lostBetween(bucket.last, sample.v);
}

} // namespace

Timestamp bucketEnd(Timestamp t, std::int64_t width)
{
    const Timestamp rest = t % width;
    return rest > 0 ? t + width - rest : t - rest;
}

void appendBuckets(std::span<const Sample> samples, std::int64_t width, std::vector<TierBucket> &out)
{
    TierBucket *bucket = nullptr;
    Sum sum;
    for (const Sample &sample : samples) {
        if (!bucket || sample.t > bucket->t) {
            if (bucket)
                bucket->sum = bucket->count > 0 ? sum.value() : 0;
            bucket = &out.emplace_back(TierBucket{.t = bucketEnd(sample.t, width)});
        }
        if (isStale(sample.v)) {
            addMarker(*bucket, sample.t);
            continue;
        }
        if (bucket->count == 0) {
            addFirst(*bucket, sample);
            sum.begin(sample.v);
        } else {
            addValue(*bucket, sample);
            sum.add(sample.v);
        }
        bucket->ended = false;
        bucket->last = sample.v;
        bucket->last_t = sample.t;
    }
    if (bucket)
        bucket->sum = bucket->count > 0 ? sum.value() : 0;
}

void addPart(TierBucket &bucket, const TierBucket &part)
{
    const bool newest = part.last_t >= bucket.last_t;
    if (newest)
        bucket.ended = part.ended;
    if (part.count == 0 && bucket.count == 0) {
        bucket.first_t = std::min(bucket.first_t, part.first_t);
        bucket.last_t = std::max(bucket.last_t, part.last_t);
    }
    if (part.count == 0)
        return;
    if (bucket.count == 0) {
        const bool ended = bucket.ended;
        const Timestamp t = bucket.t;
        bucket = part;
        bucket.t = t;
        bucket.ended = ended;
        return;
    }
    // A part that lies among the others, or before them, has the difference that it makes in its own `lost`.
    const bool follows = part.first_t > bucket.last_t;
    bucket.lost += part.lost + (follows ? lostBetween(bucket.last, part.first) : 0);
    bucket.count += part.count;
    bucket.sum += part.sum;
    bucket.min = smaller(bucket.min, part.min);
    bucket.max = larger(bucket.max, part.max);
    const bool known = bucket.hasFirst() && part.hasFirst();
    if (part.first_t < bucket.first_t) {
        bucket.first = part.first;
        bucket.first_t = part.first_t;
    }
    if (!known)
        bucket.first = staleMarker();
    if (newest) {
        bucket.last = part.last;
        bucket.last_t = part.last_t;
    }
}

void appendWider(std::span<const TierBucket> narrower, std::int64_t width, std::vector<TierBucket> &out)
{
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < narrower.size(); ++i) {
        TierBucket whole = narrower[i];
        for (; i + 1 < narrower.size() && narrower[i + 1].t == whole.t; ++i) // what is lost between buckets needs it
            addPart(whole, narrower[i + 1]);
        const Timestamp end = bucketEnd(whole.t, width);
        if (out.size() > start && out.back().t == end) {
            addPart(out.back(), whole);
        } else {
            out.push_back(whole);
            out.back().t = end;
        }
    }
}

} // namespace belfry
