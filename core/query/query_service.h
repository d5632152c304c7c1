// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"
#include "query/explain/movement.h"

#include <QFuture>

class QThreadPool;

namespace belfry {

/// What the queries of viewers may take together and each.
struct QueryLimits {
    std::int64_t timeMs = 30'000;
    std::size_t maxSamples = 50'000'000;
    /// A query that takes longer than this gives its place among those that run at once to others …
    std::int64_t slowMs = 500;
    /// … as long as no more than so many have.
    int mostSlow = 8;
};

/// Queries off the caller's thread: each runs in the pool, so an expensive one delays neither the caller nor
/// collection, and neither do many for long delay another. The pool's threads get a lower priority than the others
/// of the process. Thread-safe. Cancelling the future before it started drops the query; while it runs, raise the
/// token in the options.
class QueryService
{
public:
    using Answer = Result<QueryResultPtr>;

    /// Engine and pool must outlive the service and its queries (wait for the pool before destroying them). The pool
    /// has as many threads as queries run at once, slow ones aside.
    QueryService(const Engine &engine, QThreadPool &pool, const QueryLimits &limits = {});

    /// Options with the limits; a query's own may be narrower.
    QueryOptions options() const;
    /// How many queries are being evaluated.
    int running() const { return m_load->running; }

    QFuture<Answer> instant(const QString &expr, Timestamp t, const QueryOptions &options) const;
    QFuture<Answer> range(const QString &expr, Timestamp from, Timestamp to, std::int64_t step,
                          const QueryOptions &options) const;

    /// What moved with a series of an expression (query/explain/explainer.h).
    QFuture<Result<MovementPtr>> movement(const MovementQuery &query, const QueryOptions &options) const;
    /// As Queryable::metadata() has it.
    QFuture<Result<std::vector<std::pair<std::string, Metadata>>>> metadata() const;
    /// The label names of series in (from, to] that a selector selects (empty: of all), sorted; `most` of them.
    QFuture<Result<std::vector<std::string>>> labelNames(const QString &selector, Timestamp from, Timestamp to,
                                                         std::size_t most) const;

    const Engine &engine() const { return m_engine; }

private:
    template<typename T, typename Work>
    QFuture<Result<std::shared_ptr<const T>>> start(const QueryOptions &options, Work work) const;
    template<typename T, typename Work>
    QFuture<Result<T>> look(Work work) const;

    const Engine &m_engine;
    QThreadPool &m_pool;
    struct Load {
        std::atomic<int> running{0};
        std::atomic<int> slow{0};
    };
    class Place;

    const QueryLimits m_limits;
    const std::shared_ptr<Load> m_load = std::make_shared<Load>(); ///< shared with queries that are running
};

} // namespace belfry
