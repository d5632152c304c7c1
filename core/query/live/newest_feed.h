// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/live/read_position.h"

#include <memory>
#include <vector>

namespace belfry::promql {

/// The newest sample of each of a selector's series, for the instant vectors of all live queries that have it. In
/// the thread of the live queries.
class NewestFeed
{
public:
    struct Series {
        LabelsPtr labels; ///< the same object for as long as the series is here
        LabelsPtr seen;   ///< the store's at last
        Sample newest;
    };
    using SeriesPtr = std::shared_ptr<Series>;

    /// Makes series() those with a sample in (to - lookback, to] that isn't a stale marker. `read` may give the
    /// newest sample of each series alone. False if it's an instant that others have left behind.
    Result<bool> advance(const Queryable &store, std::int64_t lookback, Timestamp to, const SelectorRead &read);

    /// Sorted by labels.
    const std::vector<SeriesPtr> &series() const { return m_series; }

private:
    std::vector<SeriesPtr> m_series;
    ReadPosition m_position;
};

} // namespace belfry::promql
