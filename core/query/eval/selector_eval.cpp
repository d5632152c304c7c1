// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"
#include "query/eval/tier_window.h"

#include "query/live/live_state.h"

#include <algorithm>

namespace belfry::promql {

namespace {

/// Division that rounds down for negative numbers too.
std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    const std::int64_t q = a / b;
    return a % b < 0 ? q - 1 : q;
}

std::vector<Sample> present(const ColumnSeries &series, const Grid &grid)
{
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (!isStale(series.values[i]))
            samples.push_back({grid.at(i), series.values[i]});
    }
    return samples;
}

// The newest sample within the look-back of each instant, as values or as times, unless it is a stale marker. Whether
// there is any.
bool lookBack(const std::vector<Sample> &samples, const std::vector<Timestamp> &instants, std::int64_t lookback,
              bool times, std::vector<double> &out)
{
    std::size_t next = 0;
    bool any = false;
    for (std::size_t i = 0; i < instants.size(); ++i) {
        while (next < samples.size() && samples[next].t <= instants[i])
            ++next;
        const bool found = next > 0 && samples[next - 1].t > instants[i] - lookback && !isStale(samples[next - 1].v);
        any = any || found;
        out[i] = !found ? staleMarker() : times ? static_cast<double>(samples[next - 1].t) / 1000 : samples[next - 1].v;
    }
    return any;
}

} // namespace

void withoutStale(SeriesData &series)
{
    std::erase_if(series.samples, [](const Sample &s) { return isStale(s.v); });
    std::erase_if(series.buckets, [](const TierBucket &bucket) { return bucket.count == 0; });
}

Timestamp Evaluator::lookedAt(const TimeShift &shift, Timestamp t) const
{
    switch (shift.anchor) {
    case TimeShift::Anchor::None: break;
    case TimeShift::Anchor::Time: t = shift.at; break;
    case TimeShift::Anchor::Start: t = m_from; break;
    case TimeShift::Anchor::End: t = m_to; break;
    }
    return t - shift.offsetMs;
}

SelectHints Evaluator::limited(SelectHints hints) const
{
    hints.cancelled = m_budget.cancelFlag();
    hints.deadline = m_budget.deadline();
    hints.maxSamples = m_budget.left();
    return hints;
}

Result<Tier> Evaluator::loadEach(const VectorSelector &selector, SelectHints hints, const SeriesSink &sink)
{
    std::optional<Error> refused; // by the sink
    auto tier = m_store.each(limited(hints), selector.matchers, [&](SeriesData &series) -> Result<void> {
        refused = m_budget.spend(series.samples.size() + series.buckets.size());
        auto done = refused ? Result<void>(tl::unexpected(*refused)) : sink(series);
        if (!done)
            refused = done.error();
        return done;
    });
    if (!tier) {
        // Where it was stopped, the reason is ours.
        const auto stop = refused ? refused : m_budget.check();
        return tl::unexpected(stop ? *stop : tier.error());
    }
    m_tier = std::max(m_tier, *tier);
    return tier;
}

Result<Selected> Evaluator::load(const VectorSelector &selector, SelectHints hints)
{
    auto loaded = m_store.select(limited(hints), selector.matchers);
    if (!loaded) {
        // Where it was stopped, the reason is ours.
        const auto stop = m_budget.check();
        return tl::unexpected(stop ? *stop : loaded.error());
    }
    m_tier = std::max(m_tier, loaded->tier);
    std::size_t samples = 0;
    for (const SeriesData &series : loaded->series)
        samples += series.samples.size() + series.buckets.size();
    if (const auto stop = m_budget.spend(samples))
        return tl::unexpected(*stop);
    return loaded;
}

Result<std::vector<SeriesData>> Evaluator::loadSamples(const VectorSelector &selector, Timestamp from, Timestamp to,
                                                       bool newestOnly)
{
    SelectHints hints;
    hints.from = from;
    hints.to = to;
    hints.newestOnly = newestOnly;
    auto loaded = load(selector, hints);
    if (!loaded)
        return tl::unexpected(loaded.error());
    return std::move(loaded->series);
}

/// The newest sample within the look-back of each instant, unless it's a stale marker.
Result<Columns> Evaluator::selector(const VectorSelector &selector, const Grid &grid, Take take)
{
    auto live = liveSelector(selector, grid, take);
    if (!live)
        return tl::unexpected(live.error());
    if (*live)
        return std::move(**live);
    SelectHints hints;
    std::int64_t lookback = m_options.lookbackMs;
    hints.from = lookedAt(selector.shift, grid.start) - lookback;
    hints.to = lookedAt(selector.shift, grid.last());
    hints.step = grid.isInstant() ? 0 : grid.step;
    hints.resolution = take == Take::Values ? m_options.resolution : Resolution::Raw;
    hints.newestOnly = grid.isInstant();
    std::vector<Timestamp> instants(grid.count);
    for (std::size_t i = 0; i < grid.count; ++i)
        instants[i] = lookedAt(selector.shift, grid.at(i));
    Columns columns;
    const SeriesSink column = [&](SeriesData &series) -> Result<void> {
        if (const auto stop = m_budget.spend(grid.count))
            return tl::unexpected(*stop);
        std::vector<double> values(grid.count);
        if (lookBack(series.samples, instants, lookback, take == Take::Timestamps, values))
            columns.push_back({std::move(series.labels), std::move(values)});
        return {};
    };
    auto tier = loadEach(selector, hints, column);
    if (tier && bucketWidth(*tier) > lookback) { // the last bucket's end may be further back than that
        hints.from += lookback - bucketWidth(*tier);
        lookback = bucketWidth(*tier);
        columns.clear();
        tier = loadEach(selector, hints, column);
    }
    return tier ? Result<Columns>(std::move(columns)) : tl::unexpected(tier.error());
}

/// From what the live query knows; nothing if it can't.
Result<std::optional<Columns>> Evaluator::liveSelector(const VectorSelector &selector, const Grid &grid, Take take)
{
    LiveState *state = liveAt(selector.shift, grid);
    if (!state)
        return std::nullopt;
    NewestFeed &feed = state->newest(selector);
    const auto read = [&](Timestamp from, Timestamp to) { return loadSamples(selector, from, to, true); };
    const auto there = feed.advance(m_store, m_options.lookbackMs, lookedAt(selector.shift, grid.start), read);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return std::nullopt;
    if (const auto stop = m_budget.spend(feed.series().size()))
        return tl::unexpected(*stop);
    Columns columns;
    columns.reserve(feed.series().size());
    for (const NewestFeed::SeriesPtr &series : feed.series()) {
        const Sample &s = series->newest;
        columns.push_back({series->labels, {take == Take::Values ? s.v : static_cast<double>(s.t) / 1000}});
    }
    return columns;
}

SelectHints Evaluator::rangeHints(const MatrixSelector &matrix, const Grid &grid, std::string_view forFunction) const
{
    const TimeShift &shift = matrix.selector->shift;
    SelectHints hints;
    hints.from = lookedAt(shift, grid.start) - matrix.rangeMs;
    hints.to = lookedAt(shift, grid.last());
    hints.step = grid.isInstant() ? 0 : grid.step;
    hints.range = matrix.rangeMs;
    hints.buckets = true;
    // What buckets can't tell comes from samples as long as there are any.
    hints.resolution = tierRule(forFunction).function ? m_options.resolution : Resolution::Raw;
    return hints;
}

/// The inner expression at every multiple of the step within the window, as if those were samples.
Result<RangeVector> Evaluator::subquery(const Subquery &subquery, const Grid &grid)
{
    RangeVector range;
    range.rangeMs = subquery.rangeMs;
    range.shift = subquery.shift;
    const std::int64_t step = subquery.stepMs > 0 ? subquery.stepMs : m_options.subqueryStepMs;
    const Timestamp first = (floorDiv(lookedAt(range.shift, grid.start) - range.rangeMs, step) + 1) * step;
    const Timestamp last = lookedAt(range.shift, grid.last());
    if (last < first)
        return range;
    const auto count = static_cast<std::size_t>((last - first) / step) + 1;
    if (const auto stop = m_budget.spend(count))
        return tl::unexpected(*stop);
    const Grid inner{first, step, count};
    auto columns = eval(*subquery.expr, inner);
    if (!columns)
        return tl::unexpected(columns.error());
    for (const ColumnSeries &series : *columns) {
        range.series.push_back({series.labels, present(series, inner)});
        range.dropName.push_back(series.dropName);
    }
    return range;
}

Result<std::vector<SeriesData>> Evaluator::evalMatrix(const Expr &expr, Timestamp t)
{
    const Grid instant{t, 1, 1};
    const Expr &inner = withoutParens(expr);
    if (inner.kind == ExprKind::MatrixSelector) {
        const auto &matrix = static_cast<const MatrixSelector &>(inner);
        auto loaded = load(*matrix.selector, rangeHints(matrix, instant, {}));
        if (!loaded)
            return tl::unexpected(loaded.error());
        for (SeriesData &series : loaded->series) {
            withoutStale(series);
            series = lastValues(std::move(series));
        }
        std::erase_if(loaded->series, [](const SeriesData &series) { return series.samples.empty(); });
        return std::move(loaded->series);
    }
    auto range = subquery(static_cast<const Subquery &>(inner), instant);
    if (!range)
        return tl::unexpected(range.error());
    for (std::size_t s = 0; s < range->dropName.size(); ++s) {
        if (range->dropName[s])
            range->series[s].labels = withoutName(range->series[s].labels);
    }
    std::erase_if(range->series, [](const SeriesData &series) { return series.samples.empty(); });
    std::sort(range->series.begin(), range->series.end(),
              [](const SeriesData &a, const SeriesData &b) { return *a.labels < *b.labels; });
    return std::move(range->series);
}

} // namespace belfry::promql
