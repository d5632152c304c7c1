// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/movement_ranking.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace belfry::explain {

namespace {

/// Coefficients that people can tell apart, so that the rounding of sums decides nothing.
std::int64_t strength(const MovedSeries &series)
{
    return std::llround(std::abs(series.correlation) * 1e6);
}

double reach(const MovedSeries &series)
{
    // What didn't vary before and does now has gone infinitely far.
    return std::abs(series.departure.spreads.value_or(std::numeric_limits<double>::infinity()));
}

bool movedMore(const MovedSeries &a, const MovedSeries &b)
{
    if (strength(a) != strength(b))
        return strength(a) > strength(b);
    if (std::abs(a.lagMs) != std::abs(b.lagMs))
        return std::abs(a.lagMs) < std::abs(b.lagMs);
    if (reach(a) != reach(b))
        return reach(a) > reach(b);
    return *a.labels < *b.labels;
}

} // namespace

void MovementRanking::add(MovedSeries series)
{
    m_metrics[std::string(series.labels->metric())].push_back(std::move(series));
}

std::vector<MovedMetric> MovementRanking::take(std::size_t limit)
{
    std::vector<MovedMetric> metrics;
    for (auto &[name, series] : m_metrics) {
        const std::size_t kept = std::min(series.size(), MovedMetric::kMostOfOne);
        std::partial_sort(series.begin(), series.begin() + std::ptrdiff_t(kept), series.end(), movedMore);
        MovedMetric metric{name, {}, {}, series.size(), std::move(series)};
        metric.series.resize(kept);
        metrics.push_back(std::move(metric));
    }
    m_metrics.clear();
    std::sort(metrics.begin(), metrics.end(),
              [](const MovedMetric &a, const MovedMetric &b) { return movedMore(a.series.front(), b.series.front()); });
    if (metrics.size() > limit)
        metrics.resize(limit);
    return metrics;
}

} // namespace belfry::explain
