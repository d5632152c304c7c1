// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/newest_feed.h"

#include "query/live/feed_walk.h"

namespace belfry::promql {

Result<bool> NewestFeed::advance(const Queryable &store, std::int64_t lookback, Timestamp to, const SelectorRead &read)
{
    const ReadPosition::Plan plan = m_position.plan(store, to);
    if (plan.needed) {
        const bool whole = plan.from < plan.to - lookback;
        auto samples = read(whole ? plan.to - lookback : plan.from, plan.to);
        if (!samples)
            return tl::unexpected(samples.error());
        if (whole)
            m_series.clear();
        walkFeed(
            m_series, *samples, [](Series &series, const SeriesData &data) { series.newest = data.samples.back(); },
            [](const Series &) {},
            [](SeriesData &data) {
                const LabelsPtr labels = std::move(data.labels);
                return std::make_shared<Series>(Series{labels, labels, data.samples.back()});
            });
        m_position.commit(plan);
    }
    std::erase_if(m_series, [&](const SeriesPtr &series) {
        return series->newest.t <= plan.to - lookback || isStale(series->newest.v);
    });
    return to == plan.to;
}

} // namespace belfry::promql
