// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/query_service.h"

#include "query/explain/explainer.h"

#include <QPromise>
#include <QThreadPool>

#include <set>

#include <sys/resource.h>
#include <unistd.h>

namespace belfry {

namespace {

/// Above what collects, judges and evaluates live queries; Linux has it per thread.
constexpr int kNiceness = 5;

void lowerPriority()
{
    thread_local const int done = setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness);
    static_cast<void>(done); // where it's refused, all are equal
}

template<typename T>
Result<std::shared_ptr<const T>> shared(Result<T> result)
{
    if (!result)
        return tl::unexpected(std::move(result.error()));
    return std::make_shared<const T>(std::move(*result));
}

Result<std::vector<std::string>> labelNamesIn(const Queryable &store, const QString &selector, Timestamp from,
                                              Timestamp to, std::size_t most)
{
    std::vector<Matcher> matchers;
    if (!selector.isEmpty()) {
        auto parsed = parseSelector(selector.toStdString());
        if (!parsed)
            return tl::unexpected(std::move(parsed.error()));
        matchers = std::move(*parsed);
    }
    const auto series = store.series(from, to, matchers);
    if (!series)
        return tl::unexpected(series.error());
    std::set<std::string, std::less<>> names;
    for (const LabelsPtr &labels : *series) {
        for (const Label &label : *labels) {
            if (!names.contains(label.name))
                names.insert(label.name);
        }
    }
    const auto end = names.size() <= most ? names.end() : std::next(names.begin(), std::ptrdiff_t(most));
    return std::vector<std::string>(names.begin(), end);
}

} // namespace

/// A query's place among those that run at once.
class QueryService::Place
{
public:
    Place(QThreadPool &pool, Load &load, int mostSlow) : m_pool(pool), m_load(load), m_mostSlow(mostSlow)
    {
        ++m_load.running;
    }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;
    ~Place()
    {
        --m_load.running;
        if (!m_left)
            return;
        m_pool.reserveThread();
        --m_load.slow;
    }

    /// Lets another run.
    void leave()
    {
        if (m_load.slow.fetch_add(1) >= m_mostSlow) {
            --m_load.slow;
            return;
        }
        m_left = true;
        m_pool.releaseThread();
    }

private:
    QThreadPool &m_pool;
    Load &m_load;
    int m_mostSlow;
    bool m_left = false;
};

QueryService::QueryService(const Engine &engine, QThreadPool &pool, const QueryLimits &limits)
    : m_engine(engine), m_pool(pool), m_limits(limits)
{
}

QueryOptions QueryService::options() const
{
    QueryOptions options;
    options.timeLimitMs = m_limits.timeMs;
    options.maxSamples = m_limits.maxSamples;
    return options;
}

/// Runs `work` in the pool; a future cancelled while it waits is finished without an answer.
template<typename T, typename Work>
QFuture<Result<std::shared_ptr<const T>>> QueryService::start(const QueryOptions &options, Work work) const
{
    // QThreadPool takes copyable functions, a QPromise only moves.
    auto promise = std::make_shared<QPromise<Result<std::shared_ptr<const T>>>>();
    QFuture<Result<std::shared_ptr<const T>>> future = promise->future();
    promise->start();
    m_pool.start(
        [promise, own = options, &pool = m_pool, limits = m_limits, load = m_load, work = std::move(work)]() mutable {
            lowerPriority();
            if (!promise->isCanceled()) {
                Place place(pool, *load, limits.mostSlow);
                own.slowMs = limits.slowMs;
                own.whenSlow = [&place] { place.leave(); };
                promise->addResult(shared(work(own)));
            }
            promise->finish();
        });
    return future;
}

QFuture<QueryService::Answer> QueryService::instant(const QString &expr, Timestamp t, const QueryOptions &options) const
{
    return start<QueryResult>(
        options, [&engine = m_engine, expr, t](const QueryOptions &o) { return engine.instant(expr, t, o); });
}

QFuture<QueryService::Answer> QueryService::range(const QString &expr, Timestamp from, Timestamp to, std::int64_t step,
                                                  const QueryOptions &options) const
{
    return start<QueryResult>(options, [&engine = m_engine, expr, from, to, step](const QueryOptions &o) {
        return engine.range(expr, from, to, step, o);
    });
}

QFuture<Result<MovementPtr>> QueryService::movement(const MovementQuery &query, const QueryOptions &options) const
{
    return start<Movement>(options,
                           [&engine = m_engine, query](const QueryOptions &o) { return movementAt(engine, query, o); });
}

/// What isn't an evaluation, but may take a while all the same.
template<typename T, typename Work>
QFuture<Result<T>> QueryService::look(Work work) const
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();
    promise->start();
    m_pool.start([promise, work = std::move(work)] {
        lowerPriority();
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
    return future;
}

QFuture<Result<std::vector<std::pair<std::string, Metadata>>>> QueryService::metadata() const
{
    using List = std::vector<std::pair<std::string, Metadata>>;
    return look<List>([&store = m_engine.store()] { return Result<List>(store.metadata()); });
}

QFuture<Result<std::vector<std::string>>> QueryService::labelNames(const QString &selector, Timestamp from,
                                                                   Timestamp to, std::size_t most) const
{
    return look<std::vector<std::string>>([&store = m_engine.store(), selector, from, to, most] {
        return labelNamesIn(store, selector, from, to, most);
    });
}

} // namespace belfry
