// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"
#include "query/eval/tier_window.h"

#include <algorithm>

namespace belfry::promql {

namespace {

/// Buckets and samples that end in a window, found by moving on from the last window's.
class WindowOfBuckets
{
public:
    explicit WindowOfBuckets(const SeriesData &series) : m_series(series), m_lost(lostUpTo(series.buckets)) {}

    /// REQUIRES: start and end don't go back.
    void moveTo(Timestamp start, Timestamp end)
    {
        move(m_series.buckets, m_firstBucket, m_endBucket, start, end);
        move(m_series.samples, m_firstSample, m_endSample, start, end);
    }
    std::span<const Sample> samples() const
    {
        return std::span(m_series.samples).subspan(m_firstSample, m_endSample - m_firstSample);
    }
    std::span<const TierBucket> buckets() const
    {
        return std::span(m_series.buckets).subspan(m_firstBucket, m_endBucket - m_firstBucket);
    }
    double lost() const
    {
        return m_lost[m_endBucket - 1] - m_lost[m_firstBucket] + m_series.buckets[m_firstBucket].lost;
    }

private:
    template<typename Row>
    static void move(const std::vector<Row> &rows, std::size_t &first, std::size_t &last, Timestamp start,
                     Timestamp end)
    {
        while (last < rows.size() && rows[last].t <= end)
            ++last;
        while (first < last && rows[first].t <= start)
            ++first;
    }

    const SeriesData &m_series;
    const std::vector<double> m_lost;
    std::size_t m_firstBucket = 0;
    std::size_t m_endBucket = 0;
    std::size_t m_firstSample = 0;
    std::size_t m_endSample = 0;
};

} // namespace

Result<std::vector<double>> Evaluator::slideBuckets(const SeriesData &series, const RangeVector &range,
                                                    const WindowCall &call)
{
    const Function &function = call.function;
    const Grid &grid = call.grid;
    const TierRule rule = tierRule(function.name);
    const bool fits = std::all_of(series.buckets.begin(), series.buckets.end(),
                                  [](const TierBucket &bucket) { return bucket.hasFirst(); });
    if (!rule.function || (rule.needsFirst && !fits)) {
        m_annotations.fromLastValues(function.name, call.where);
        return slide(lastValues(series), range, call);
    }
    std::vector<double> values(grid.count);
    WindowOfBuckets moving(series);
    TierWindow window;
    for (std::size_t i = 0; i < grid.count; ++i) {
        window.window.t = grid.at(i);
        window.window.end = lookedAt(range.shift, window.window.t);
        window.window.start = window.window.end - range.rangeMs;
        moving.moveTo(window.window.start, window.window.end);
        window.window.samples = moving.samples();
        window.buckets = moving.buckets();
        if (!window.buckets.empty()) {
            window.lost = moving.lost();
            values[i] = rule.function(window);
        } else {
            values[i] = window.window.samples.empty() ? staleMarker() : function.window(window.window);
        }
        if (const auto stop = i % 256 == 0 ? m_budget.check() : std::nullopt)
            return tl::unexpected(*stop);
    }
    return values;
}

} // namespace belfry::promql
