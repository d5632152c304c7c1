// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/query_service.h"

#include <QPromise>
#include <QThreadPool>

namespace belfry {

namespace {

QueryService::Answer shared(Result<QueryResult> result)
{
    if (!result)
        return tl::unexpected(std::move(result.error()));
    return std::make_shared<const QueryResult>(std::move(*result));
}

/// Runs `work` in the pool; a future cancelled while it waits is finished without an answer.
template<typename Work>
QFuture<QueryService::Answer> start(QThreadPool &pool, Work work)
{
    // QThreadPool takes copyable functions, a QPromise only moves.
    auto promise = std::make_shared<QPromise<QueryService::Answer>>();
    QFuture<QueryService::Answer> future = promise->future();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

QFuture<QueryService::Answer> QueryService::instant(const QString &expr, Timestamp t, const QueryOptions &options) const
{
    return start(m_pool, [&engine = m_engine, expr, t, options] { return shared(engine.instant(expr, t, options)); });
}

QFuture<QueryService::Answer> QueryService::range(const QString &expr, Timestamp from, Timestamp to, std::int64_t step,
                                                  const QueryOptions &options) const
{
    return start(m_pool, [&engine = m_engine, expr, from, to, step, options] {
        return shared(engine.range(expr, from, to, step, options));
    });
}

} // namespace belfry
