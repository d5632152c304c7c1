// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/quantile.h"
#include "query/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry::promql {

namespace {

/// Differences between cumulative counts up to this part are rounding, not data.
constexpr double kTolerance = 1e-12;

/// Sorts by bound and adds up buckets that share one. False without a +Inf bucket.
bool prepare(std::vector<Bucket> &buckets)
{
    std::stable_sort(buckets.begin(), buckets.end(),
                     [](const Bucket &a, const Bucket &b) { return a.upperBound < b.upperBound; });
    if (buckets.empty() || buckets.back().upperBound != kInf)
        return false;
    std::size_t last = 0;
    for (std::size_t i = 1; i < buckets.size(); ++i) {
        if (buckets[i].upperBound == buckets[last].upperBound)
            buckets[last].count += buckets[i].count;
        else
            buckets[++last] = buckets[i];
    }
    buckets.resize(last + 1);
    return true;
}

/// Scrapes and rates can leave counts that aren't cumulative; raise them to the bucket before.
Monotonicity makeMonotonic(std::vector<Bucket> &buckets)
{
    Monotonicity result{false, kInf, -kInf, 0};
    double previous = buckets.front().count;
    for (Bucket &bucket : buckets) {
        const double count = bucket.count;
        if (count == previous)
            continue;
        if (almostEqual(previous, count, kTolerance)) {
            bucket.count = previous;
        } else if (count < previous) {
            bucket.count = previous;
            result.forced = true;
            result.minBucket = std::min(result.minBucket, bucket.upperBound);
            result.maxBucket = std::max(result.maxBucket, bucket.upperBound);
            result.maxDiff = std::max(result.maxDiff, previous - count);
        } else {
            previous = count;
        }
    }
    return result;
}

double interpolate(double rank, const std::vector<Bucket> &buckets)
{
    const auto found =
        std::find_if(buckets.begin(), buckets.end() - 1, [rank](const Bucket &b) { return b.count >= rank; });
    if (found == buckets.end() - 1)
        return buckets[buckets.size() - 2].upperBound;
    if (found == buckets.begin() && found->upperBound <= 0)
        return found->upperBound;
    double start = 0;
    double count = found->count;
    if (found != buckets.begin()) {
        const Bucket &before = *(found - 1);
        start = before.upperBound;
        count -= before.count;
        rank -= before.count;
    }
    return start + (found->upperBound - start) * (rank / count);
}

/// How many observations are below `value`; finite or infinite.
double rankOf(double value, const std::vector<Bucket> &buckets)
{
    const double total = buckets.back().count;
    double rank = 0;
    double lower = buckets.front().upperBound <= 0 ? -kInf : 0;
    for (const Bucket &bucket : buckets) {
        if (lower >= value)
            return std::min(rank, total);
        if (bucket.upperBound > value) {
            // Within a bucket of infinite width nothing can be interpolated.
            const double inside = lower == -kInf
                                      ? bucket.count
                                      : rank + (bucket.count - rank) * (value - lower) / (bucket.upperBound - lower);
            return inside > total ? total : inside;
        }
        rank = bucket.count;
        lower = bucket.upperBound;
    }
    return total;
}

} // namespace

double quantile(double q, std::vector<double> &values)
{
    if (values.empty() || std::isnan(q))
        return kNaN;
    if (q < 0)
        return -kInf;
    if (q > 1)
        return kInf;
    // NaN is less than all others, of which no more than two need their places.
    const auto numbers = std::partition(values.begin(), values.end(), [](double v) { return std::isnan(v); });
    const double rank = q * static_cast<double>(values.size() - 1);
    const double floor = std::floor(rank);
    const auto lower = static_cast<std::size_t>(std::max(0.0, floor));
    const std::size_t upper = std::min(values.size() - 1, lower + 1);
    const double weight = rank - floor;
    const auto at = values.begin() + std::ptrdiff_t(lower);
    if (at >= numbers)
        std::nth_element(numbers, at, values.end());
    if (upper > lower && at + 1 >= numbers)
        std::iter_swap(at + 1, std::min_element(at + 1, values.end()));
    return *at * (1 - weight) + values[upper] * weight;
}

double bucketQuantile(double q, std::vector<Bucket> &buckets, Monotonicity &monotonicity)
{
    if (std::isnan(q))
        return kNaN;
    if (q < 0)
        return -kInf;
    if (q > 1)
        return kInf;
    if (!prepare(buckets))
        return kNaN;
    monotonicity = makeMonotonic(buckets);
    const double observations = buckets.back().count;
    if (buckets.size() < 2 || observations == 0)
        return kNaN;
    return interpolate(q * observations, buckets);
}

double bucketFraction(double lower, double upper, std::vector<Bucket> &buckets)
{
    if (!prepare(buckets))
        return kNaN;
    const double count = buckets.back().count;
    if (count == 0 || std::isnan(lower) || std::isnan(upper))
        return kNaN;
    if (lower >= upper)
        return 0;
    return (rankOf(upper, buckets) - rankOf(lower, buckets)) / count;
}

bool almostEqual(double a, double b, double epsilon)
{
    constexpr double minNormal = std::numeric_limits<double>::min();
    if (std::isnan(a) && std::isnan(b))
        return true;
    if (a == b)
        return true;
    const double sum = std::fabs(a) + std::fabs(b);
    const double diff = std::fabs(a - b);
    if (a == 0 || b == 0 || sum < minNormal)
        return diff < epsilon * minNormal;
    return diff / std::min(sum, std::numeric_limits<double>::max()) < epsilon;
}

} // namespace belfry::promql
