// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "metrics/instruments.h"
#include "query/engine.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace belfry {

class LiveQueries;
class LiveEvaluation;
namespace promql {
class FeedPool;
}

/// How long an evaluation may hold up the others before it goes on in a thread aside.
struct LivePatience {
    std::int64_t firstMs = 1000; ///< a query's first point reads whole windows
    std::int64_t nextMs = 250;
};

/// One expression evaluated once per step, however many hold it. Hold the shared_ptr for as long as its points
/// are wanted; the query ends when the last holder lets go.
///
/// Lives in the thread of its LiveQueries, where the signals are emitted: receivers in other threads get them
/// queued. last() and lastError() may be called from any thread.
class LiveQuery final : public QObject
{
    Q_OBJECT

public:
    ~LiveQuery() override;

    /// Canonical text.
    QString expression() const;
    std::int64_t stepMs() const { return m_stepMs; }

    /// The newest point; null before the first evaluation.
    LivePointPtr last() const;
    /// Set while evaluations fail.
    std::optional<Error> lastError() const;

Q_SIGNALS:
    void point(belfry::LivePointPtr point);
    void failed(belfry::Error error);

private:
    friend class LiveQueries;
    LiveQuery(ParsedQueryPtr query, std::int64_t stepMs, promql::FeedPool &feeds);

    bool isDue(Timestamp t) const;
    // In the thread of the LiveQueries:
    Result<void> evaluate(const Queryable &store, Timestamp t, LivePatience patience);
    void publish(LivePointPtr made);
    void fail(const Error &error);

    const ParsedQueryPtr m_query;
    const std::int64_t m_stepMs;
    const std::unique_ptr<LiveEvaluation> m_evaluation;
    Timestamp m_evaluatedAt = 0;
    bool m_slow = false;        ///< too much for the thread that all live queries share
    bool m_running = false;     ///< elsewhere
    mutable std::mutex m_mutex; // guards m_last and m_lastError
    LivePointPtr m_last;
    std::optional<Error> m_lastError;
};

/// All live queries of a core. Move it to the thread that shall evaluate, connect Store::frameStored to
/// onFrame(), and subscribe from any thread.
///
/// A query that takes too long goes on in a thread aside, at as many of its instants as it manages, so that it delays
/// the others once at most.
///
/// Measures itself as belfry_query_live_evaluations_total, belfry_query_live_failures_total,
/// belfry_query_live_seconds_total, belfry_query_live_active and belfry_query_live_samples.
class LiveQueries final : public QObject
{
    Q_OBJECT

public:
    /// `engine`, `clock` and `instruments` must outlive it.
    LiveQueries(const Engine &engine, const Clock &clock, Instruments &instruments, LivePatience patience = {});
    ~LiveQueries() override;

    /// The live query of this expression and step, new or shared with whoever holds it already: two texts that
    /// print the same canonical expression are the same query. A new one is evaluated at once at the store's
    /// newest instant, then at every frame whose step is due.
    /// Errors: what the parser refuses; a range vector or a string, which no point can carry; a step below 1 ms.
    Result<std::shared_ptr<LiveQuery>> subscribe(const QString &expr, std::int64_t stepMs = 1000);

    /// How many are held at present.
    std::size_t active() const;

public Q_SLOTS:
    /// Evaluates all that are due at the frame's time, an earlier one too if the clock was set back. In the object's
    /// own thread.
    void onFrame(const belfry::FramePtr &frame);
    /// The same for an instant; later frames must be newer.
    void evaluateAt(qint64 t);

private:
    std::vector<std::shared_ptr<LiveQuery>> held();
    void startOver();
    void evaluateFirst(const std::weak_ptr<LiveQuery> &weak);
    void run(const std::shared_ptr<LiveQuery> &query, Timestamp t);
    void runAside(const std::shared_ptr<LiveQuery> &query, Timestamp t);
    void finishAside(LiveQuery &query, Result<QueryResult> result, Timestamp t, std::int64_t ns);
    void count(LiveQuery &query, const Result<void> &done);

    const Engine &m_engine;
    const Clock &m_clock;
    const LivePatience m_patience;
    Counter &m_evaluations;
    Counter &m_failures;
    Counter &m_seconds;
    Gauge &m_active;
    Gauge &m_samples;
    QThreadPool m_aside; ///< of one thread
    const CancelToken m_ending = std::make_shared<std::atomic<bool>>(false);
    Timestamp m_lastFrame = 0;
    const std::unique_ptr<promql::FeedPool> m_feeds; // used by evaluations, in the object's own thread
    mutable std::mutex m_mutex;                      // guards m_queries
    std::unordered_map<std::string, std::weak_ptr<LiveQuery>> m_queries; // by step and canonical text
};

} // namespace belfry
