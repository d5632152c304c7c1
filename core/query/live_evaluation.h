// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"
#include "query/eval/columns.h"
#include "query/live/live_state.h"

namespace belfry {

/// A live query at work: evaluates one expression at instant after instant. It goes on from what it knows where it
/// can (docs/architecture.md, "Live queries"), and each point is what a fresh evaluation of its instant would give.
class LiveEvaluation
{
public:
    /// `query` and `pool` must outlive it. REQUIRES: the query is a scalar or an instant vector.
    LiveEvaluation(const ParsedQuery &query, promql::FeedPool &pool) : m_query(query), m_state(pool) {}

    /// The point at `t`. Its list of series stays the same object while the set of series does; series that come
    /// back in another order are put where they were. Errors as Engine has them.
    Result<LivePointPtr> evaluate(const Queryable &store, Timestamp t, const QueryOptions &options);

    /// The point of a fresh evaluation that was made elsewhere.
    LivePointPtr pointOf(QueryResult result, Timestamp t);
    /// Lets go of what only the next evaluation would need.
    void forget() { m_state.clear(); }

private:
    LivePointPtr point(promql::Columns columns, Timestamp t);
    /// The values in the known order, or nothing if the set of series differs.
    std::optional<std::vector<double>> arranged(const promql::Columns &columns) const;

    const ParsedQuery &m_query;
    promql::LiveState m_state;
    SeriesListPtr m_series;
    std::unordered_map<Labels, std::size_t> m_places; ///< of the series in m_series
    std::uint64_t m_offset = 0;
};

} // namespace belfry
