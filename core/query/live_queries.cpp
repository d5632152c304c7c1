// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live_queries.h"

#include "query/live_evaluation.h"

#include <algorithm>
#include <utility>

namespace belfry {

namespace {

/// Aside a query may take so long,
constexpr std::int64_t kTimeLimitMs = 10'000;
/// or come back when it takes less than this.
constexpr std::int64_t kQuickMs = 50;

Error unfit(const ParsedQuery &query)
{
    return {QStringLiteral("a live query gives one value per series, expected a scalar or an instant vector, got a %1")
                .arg(QLatin1String(promql::documentedType(query.type()))),
            ErrorKind::Invalid, promql::placeOf(query.text, query.root->range.start)};
}

} // namespace

LiveQuery::LiveQuery(ParsedQueryPtr query, std::int64_t stepMs, promql::FeedPool &feeds)
    : m_query(std::move(query)), m_stepMs(stepMs), m_evaluation(std::make_unique<LiveEvaluation>(*m_query, feeds))
{
}

LiveQuery::~LiveQuery() = default;

QString LiveQuery::expression() const
{
    return QString::fromStdString(m_query->canonical);
}

LivePointPtr LiveQuery::last() const
{
    const std::scoped_lock lock(m_mutex);
    return m_last;
}

std::optional<Error> LiveQuery::lastError() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lastError;
}

/// Steps are counted from the epoch, so that all queries of one step are due together.
bool LiveQuery::isDue(Timestamp t) const
{
    return t > m_evaluatedAt && (m_evaluatedAt == 0 || t / m_stepMs > m_evaluatedAt / m_stepMs);
}

Result<void> LiveQuery::evaluate(const Queryable &store, Timestamp t, LivePatience patience)
{
    QueryOptions options;
    options.timeLimitMs = last() ? patience.nextMs : patience.firstMs;
    auto made = m_evaluation->evaluate(store, t, options);
    if (!made)
        return tl::unexpected(made.error());
    publish(std::move(*made));
    return {};
}

void LiveQuery::publish(LivePointPtr made)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_last = made;
        m_lastError.reset();
    }
    Q_EMIT point(std::move(made));
}

void LiveQuery::fail(const Error &error)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_lastError = error;
    }
    Q_EMIT failed(error);
}

LiveQueries::LiveQueries(const Engine &engine, const Clock &clock, Instruments &instruments, LivePatience patience)
    : m_engine(engine),
      m_clock(clock),
      m_patience(patience),
      m_evaluations(
          instruments.counter(Labels::of("belfry_query_live_evaluations_total"), "Evaluations of live queries.")),
      m_failures(instruments.counter(Labels::of("belfry_query_live_failures_total"),
                                     "Evaluations of live queries that failed.")),
      m_seconds(
          instruments.counter(Labels::of("belfry_query_live_seconds_total"), "Time spent evaluating live queries.")),
      m_active(instruments.gauge(Labels::of("belfry_query_live_active"), "Live queries that somebody holds.")),
      m_samples(instruments.gauge(Labels::of("belfry_query_live_samples"),
                                  "Samples that live queries keep for their windows.")),
      m_feeds(std::make_unique<promql::FeedPool>())
{
    m_aside.setMaxThreadCount(1);
}

LiveQueries::~LiveQueries()
{
    m_ending->store(true);
    m_aside.waitForDone();
}

Result<std::shared_ptr<LiveQuery>> LiveQueries::subscribe(const QString &expr, std::int64_t stepMs)
{
    if (stepMs < 1)
        return failure(QStringLiteral("a live query's step is %1 ms, expected at least 1 ms").arg(stepMs));
    auto parsed = parseQuery(expr);
    if (!parsed)
        return tl::unexpected(std::move(parsed.error()));
    if ((*parsed)->type() != ValueType::Scalar && (*parsed)->type() != ValueType::Vector)
        return tl::unexpected(unfit(**parsed));
    const std::string key = std::to_string(stepMs) + ' ' + (*parsed)->canonical;
    const std::scoped_lock lock(m_mutex);
    std::weak_ptr<LiveQuery> &slot = m_queries[key];
    if (auto held = slot.lock())
        return held;
    std::shared_ptr<LiveQuery> made(new LiveQuery(std::move(*parsed), stepMs, *m_feeds));
    made->moveToThread(thread());
    slot = made;
    m_active.set(static_cast<double>(
        std::count_if(m_queries.begin(), m_queries.end(), [](const auto &entry) { return !entry.second.expired(); })));
    // The first point comes from the store's newest instant, not only with the next tick.
    QMetaObject::invokeMethod(
        this, [this, weak = slot] { evaluateFirst(weak); }, Qt::QueuedConnection);
    return made;
}

void LiveQueries::evaluateFirst(const std::weak_ptr<LiveQuery> &weak)
{
    const std::shared_ptr<LiveQuery> query = weak.lock();
    const Timestamp newest = m_engine.store().newest();
    if (query && newest > 0 && query->m_evaluatedAt == 0)
        run(query, newest);
}

std::size_t LiveQueries::active() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<std::size_t>(
        std::count_if(m_queries.begin(), m_queries.end(), [](const auto &entry) { return !entry.second.expired(); }));
}

void LiveQueries::onFrame(const belfry::FramePtr &frame)
{
    const Timestamp before = std::exchange(m_lastFrame, frame->t());
    if (frame->t() < before)
        startOver();
    evaluateAt(frame->t());
}

/// The clock was set back: what was known of its times may be otherwise when it shows them again.
void LiveQueries::startOver()
{
    for (const std::shared_ptr<LiveQuery> &query : held()) {
        query->m_evaluation->forget();
        query->m_evaluatedAt = 0;
    }
}

void LiveQueries::evaluateAt(qint64 t)
{
    for (const std::shared_ptr<LiveQuery> &query : held()) {
        if (query->isDue(t))
            run(query, t);
    }
    m_samples.set(static_cast<double>(m_feeds->samples()));
}

/// Those that somebody holds; the others are forgotten.
std::vector<std::shared_ptr<LiveQuery>> LiveQueries::held()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::shared_ptr<LiveQuery>> queries;
    queries.reserve(m_queries.size());
    for (auto it = m_queries.begin(); it != m_queries.end();) {
        if (auto query = it->second.lock()) {
            queries.push_back(std::move(query));
            ++it;
        } else {
            it = m_queries.erase(it);
        }
    }
    m_active.set(static_cast<double>(queries.size()));
    return queries;
}

void LiveQueries::run(const std::shared_ptr<LiveQuery> &query, Timestamp t)
{
    query->m_evaluatedAt = t;
    if (query->m_slow) {
        runAside(query, t);
        return;
    }
    const std::int64_t start = m_clock.monotonicNs();
    const Result<void> done = query->evaluate(m_engine.store(), t, m_patience);
    m_seconds.add(static_cast<double>(m_clock.monotonicNs() - start) * 1e-9);
    if (!done && done.error().kind == ErrorKind::Timeout) {
        query->m_slow = true;
        query->m_evaluation->forget();
        runAside(query, t);
        return;
    }
    count(*query, done);
}

/// A fresh evaluation in the thread aside, unless the one before is still going on.
void LiveQueries::runAside(const std::shared_ptr<LiveQuery> &query, Timestamp t)
{
    if (std::exchange(query->m_running, true))
        return;
    m_aside.start([this, weak = std::weak_ptr(query), parsed = query->m_query, t] {
        const std::int64_t start = m_clock.monotonicNs();
        QueryOptions options;
        options.timeLimitMs = kTimeLimitMs;
        options.cancelled = m_ending;
        auto result = std::make_shared<Result<QueryResult>>(m_engine.instant(*parsed, t, options));
        const std::int64_t ns = m_clock.monotonicNs() - start;
        QMetaObject::invokeMethod(this, [this, weak, result, t, ns] {
            if (const auto held = weak.lock())
                finishAside(*held, std::move(*result), t, ns);
        });
    });
}

void LiveQueries::finishAside(LiveQuery &query, Result<QueryResult> result, Timestamp t, std::int64_t ns)
{
    query.m_running = false;
    query.m_slow = ns > kQuickMs * 1'000'000;
    if (result)
        query.publish(query.m_evaluation->pointOf(std::move(*result), t));
    count(query, result ? Result<void>() : tl::unexpected(result.error()));
}

void LiveQueries::count(LiveQuery &query, const Result<void> &done)
{
    m_evaluations.add();
    if (done)
        return;
    m_failures.add();
    query.fail(done.error());
}

} // namespace belfry

#include "moc_live_queries.cpp"
