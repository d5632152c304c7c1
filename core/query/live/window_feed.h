// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/live/feed_budget.h"
#include "query/live/read_position.h"
#include "query/live/sample_ring.h"

#include <memory>
#include <vector>

namespace belfry::promql {

/// The samples of a selector's series over the last `span`, for the windows of all live queries that have this
/// selector. Each tick reads from the store what came in since the one before. In the thread of the live queries.
class WindowFeed
{
public:
    struct Series {
        LabelsPtr labels; ///< the same object for as long as the series is here
        LabelsPtr seen;   ///< the store's at last
        SampleRing ring;
    };
    using SeriesPtr = std::shared_ptr<Series>;

    explicit WindowFeed(FeedBudgetPtr budget) : m_budget(std::move(budget)) {}
    ~WindowFeed();
    WindowFeed(const WindowFeed &) = delete;
    WindowFeed &operator=(const WindowFeed &) = delete;

    /// Makes all samples in (to - range, to] be here. False if they can't be: it's an instant that others have left
    /// behind, or they would take too much memory.
    Result<bool> advance(const Queryable &store, std::int64_t range, Timestamp to, const SelectorRead &read);

    /// Those with samples, sorted by labels.
    const std::vector<SeriesPtr> &series() const { return m_series; }
    /// Another number than before: the series are others.
    std::uint64_t version() const { return m_version; }

private:
    void reload(std::vector<SeriesData> read);
    void take(std::vector<SeriesData> read, Timestamp from);
    bool account();

    FeedBudgetPtr m_budget;
    std::vector<SeriesPtr> m_series;
    ReadPosition m_position;
    std::int64_t m_span = 0;
    Timestamp m_from = 0; ///< samples after it are here
    std::uint64_t m_version = 0;
    std::size_t m_samples = 0; ///< as the budget knows it
    bool m_refused = false;
};

} // namespace belfry::promql
