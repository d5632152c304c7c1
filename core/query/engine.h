// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "query/parser.h"
#include "query/value.h"
#include "store/queryable.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace belfry {

namespace promql {
class PreparedQueries;
}

/// Raised by whoever no longer wants the answer; may be shared by several queries.
using CancelToken = std::shared_ptr<std::atomic<bool>>;

struct QueryOptions {
    std::int64_t lookbackMs = 5 * 60 * 1000;
    /// Wall-clock limit of one evaluation; 0 for none.
    std::int64_t timeLimitMs = 30'000;
    /// Samples loaded plus values computed; more is an error of kind TooLarge.
    std::size_t maxSamples = 50'000'000;
    /// Points per series of a range query, as Prometheus limits them.
    std::int64_t maxPoints = 11'000;
    /// Step of a subquery that names none.
    std::int64_t subqueryStepMs = 60'000;
    /// Prometheus's feature of that name: functions mark series for losing their metric name, and lose it only at
    /// the end, so that label_replace() and `by (__name__)` still see it. Its own test scripts expect it.
    bool delayedNameRemoval = false;
    CancelToken cancelled;
    Resolution resolution = Resolution::Raw;
    /// Called once, by the evaluating thread, when the evaluation has taken longer than slowMs; may be empty.
    std::function<void()> whenSlow;
    std::int64_t slowMs = 0;
};

/// Evaluates PromQL over a Queryable with Prometheus 3's semantics. Thread-safe, and any number of evaluations run
/// beside each other. What it remembers of the queries asked last as texts saves work, and shows in nothing else.
///
/// Errors: Invalid with a place for what the parser refuses, Invalid for what an evaluation refuses
/// (many-to-many matching …), Timeout, TooLarge, Unavailable when cancelled.
class Engine
{
public:
    /// `store` must outlive the engine.
    explicit Engine(const Queryable &store);
    ~Engine();

    /// At the instant `t` (ms).
    Result<QueryResult> instant(const QString &expr, Timestamp t, const QueryOptions &options = {}) const;
    Result<QueryResult> instant(const ParsedQuery &query, Timestamp t, const QueryOptions &options = {}) const;

    /// At from, from + step, … up to `to` inclusive (ms); always a matrix. REQUIRES: step > 0.
    Result<QueryResult> range(const QString &expr, Timestamp from, Timestamp to, std::int64_t step,
                              const QueryOptions &options = {}) const;
    Result<QueryResult> range(const ParsedQuery &query, Timestamp from, Timestamp to, std::int64_t step,
                              const QueryOptions &options = {}) const;

    const Queryable &store() const { return m_store; }

private:
    const Queryable &m_store;
    const std::unique_ptr<promql::PreparedQueries> m_prepared; ///< thread-safe
};

} // namespace belfry
