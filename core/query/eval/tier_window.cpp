// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/tier_window.h"

#include "query/functions/extrapolation.h"
#include "query/functions/kahan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace belfry::promql {

namespace {

double countOf(const TierWindow &w)
{
    double count = double(w.window.samples.size());
    for (const TierBucket &bucket : w.buckets)
        count += bucket.count;
    return count;
}

double sumOf(const TierWindow &w)
{
    KahanSum total;
    for (const TierBucket &bucket : w.buckets)
        total.add(bucket.sum);
    for (const Sample &s : w.window.samples)
        total.add(s.v);
    return std::isinf(total.sum) ? total.sum : total.value();
}

/// The value that no other beats; not-numbers are beaten by everything.
template<typename Beats>
double best(const TierWindow &w, double TierBucket::*value, Beats beats)
{
    double found = w.buckets.front().*value;
    const auto take = [&](double v) {
        if (beats(v, found) || std::isnan(found))
            found = v;
    };
    for (const TierBucket &bucket : w.buckets)
        take(bucket.*value);
    for (const Sample &s : w.window.samples)
        take(s.v);
    return found;
}

Sample firstOf(const TierWindow &w)
{
    return {w.buckets.front().first_t, w.buckets.front().first};
}

Sample lastOf(const TierWindow &w)
{
    if (!w.window.samples.empty())
        return w.window.samples.back();
    return {w.buckets.back().last_t, w.buckets.back().last};
}

/// The change over the window; of a counter with what was lost at resets added again.
double change(const TierWindow &w, Reading reading)
{
    double result = lastOf(w).v - firstOf(w).v;
    if (reading == Reading::Gauge)
        return result;
    result += w.lost;
    double previous = w.buckets.back().last;
    for (const Sample &s : w.window.samples) {
        if (s.v < previous)
            result += previous;
        previous = s.v;
    }
    return result;
}

double extrapolated(const TierWindow &w, Reading reading, double perSeconds)
{
    const SampledSpan span{firstOf(w), lastOf(w).t, std::size_t(countOf(w)), w.window.start, w.window.end};
    if (span.count < 2)
        return staleMarker();
    const double result = change(w, reading);
    return result * (extrapolation(span, result, reading) / perSeconds);
}

double rate(const TierWindow &w)
{
    return extrapolated(w, Reading::Counter, w.window.seconds());
}

double increase(const TierWindow &w)
{
    return extrapolated(w, Reading::Counter, 1);
}

double delta(const TierWindow &w)
{
    return extrapolated(w, Reading::Gauge, 1);
}

double seconds(Timestamp t)
{
    return static_cast<double>(t) / 1000;
}

const std::map<std::string_view, TierRule> &rules()
{
    static const std::map<std::string_view, TierRule> all{
        {"avg_over_time", {[](const TierWindow &w) { return sumOf(w) / countOf(w); }}},
        {"count_over_time", {countOf}},
        {"delta", {delta, true}},
        {"first_over_time", {[](const TierWindow &w) { return firstOf(w).v; }, true}},
        {"increase", {increase, true}},
        {"last_over_time", {[](const TierWindow &w) { return lastOf(w).v; }}},
        {"max_over_time", {[](const TierWindow &w) { return best(w, &TierBucket::max, std::greater<>()); }}},
        {"min_over_time", {[](const TierWindow &w) { return best(w, &TierBucket::min, std::less<>()); }}},
        {"present_over_time", {[](const TierWindow &) { return 1.0; }}},
        {"rate", {rate, true}},
        {"sum_over_time", {sumOf}},
        {"ts_of_first_over_time", {[](const TierWindow &w) { return seconds(firstOf(w).t); }}},
        {"ts_of_last_over_time", {[](const TierWindow &w) { return seconds(lastOf(w).t); }}},
    };
    return all;
}

} // namespace

TierRule tierRule(std::string_view function)
{
    const auto found = rules().find(function);
    return found == rules().end() ? TierRule{} : found->second;
}

std::vector<double> lostUpTo(std::span<const TierBucket> buckets)
{
    std::vector<double> all(buckets.size());
    double lost = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (i > 0 && buckets[i].first < buckets[i - 1].last)
            lost += buckets[i - 1].last;
        all[i] = lost += buckets[i].lost;
    }
    return all;
}

SeriesData lastValues(SeriesData series)
{
    std::vector<Sample> lasts;
    lasts.reserve(series.buckets.size() + series.samples.size());
    for (const TierBucket &bucket : series.buckets) {
        if (bucket.count > 0)
            lasts.push_back({bucket.t, bucket.last});
    }
    lasts.insert(lasts.end(), series.samples.begin(), series.samples.end());
    return {std::move(series.labels), std::move(lasts), {}};
}

} // namespace belfry::promql
