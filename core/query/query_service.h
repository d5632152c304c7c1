// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"

#include <QFuture>

class QThreadPool;

namespace belfry {

/// Queries off the caller's thread: each runs in the pool, so an expensive one delays neither the caller nor
/// collection. Thread-safe. Cancelling the future before it started drops the query; while it runs, raise the
/// token in the options.
class QueryService
{
public:
    using Answer = Result<QueryResultPtr>;

    /// Engine and pool must outlive the service and its queries (wait for the pool before destroying them).
    QueryService(const Engine &engine, QThreadPool &pool) : m_engine(engine), m_pool(pool) {}

    QFuture<Answer> instant(const QString &expr, Timestamp t, const QueryOptions &options = {}) const;
    QFuture<Answer> range(const QString &expr, Timestamp from, Timestamp to, std::int64_t step,
                          const QueryOptions &options = {}) const;

    const Engine &engine() const { return m_engine; }

private:
    const Engine &m_engine;
    QThreadPool &m_pool;
};

} // namespace belfry
