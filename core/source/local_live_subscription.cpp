// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_live_subscription.h"

#include "base/when_done.h"
#include "query/query_service.h"

namespace belfry {

namespace {

/// A history that takes longer is given up; the live points come all the same.
constexpr std::int64_t kHistoryTimeLimitMs = 10'000;

} // namespace

LocalLiveSubscription::LocalLiveSubscription(const LocalContext &services, const LiveRequest &request)
    : m_services(services), m_request(request), m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    // Signals are never emitted from within subscribe(): the caller hasn't connected to them yet.
    QMetaObject::invokeMethod(this, &LocalLiveSubscription::hold, Qt::QueuedConnection);
}

LocalLiveSubscription::~LocalLiveSubscription()
{
    m_cancelled->store(true);
}

void LocalLiveSubscription::hold()
{
    if (const Result<void> known = checkLocalHost(m_services, m_request.host); !known) {
        Q_EMIT failed(known.error());
        return;
    }
    Result<std::shared_ptr<LiveQuery>> query = m_services.live.subscribe(m_request.expr, m_request.stepMs);
    if (!query) {
        Q_EMIT failed(query.error());
        return;
    }
    m_query = std::move(*query);
    connect(m_query.get(), &LiveQuery::point, this, &LocalLiveSubscription::accept, Qt::QueuedConnection);
    connect(m_query.get(), &LiveQuery::failed, this, &LocalLiveSubscription::report, Qt::QueuedConnection);
    // Somebody else may hold it already: its newest point is our first one. If it is also on its way through the
    // connection, its offset shows that.
    if (const LivePointPtr last = m_query->last())
        accept(last);
    else if (const std::optional<Error> error = m_query->lastError())
        report(*error);
}

void LocalLiveSubscription::accept(const LivePointPtr &point)
{
    if (point->offset <= m_lastOffset)
        return;
    const std::uint64_t expected = m_lastOffset + 1;
    const bool hole = m_lastOffset != 0 && point->offset != expected;
    m_lastOffset = point->offset;
    m_reported.reset();
    switch (m_phase) {
    case Phase::First:
        if (m_request.historyMs > 0) {
            m_waiting.push_back(point); // before reading: an answer that is there already is delivered from within
            readHistory(point->t);
            return;
        }
        m_phase = Phase::Live;
        break;
    case Phase::History: m_waiting.push_back(point); return;
    case Phase::Live:
        if (hole && m_lastPassed)
            Q_EMIT gap(m_lastPassed->t + m_request.stepMs, point->t - 1, QStringLiteral("evaluations were skipped"));
        break;
    }
    pass(point);
}

void LocalLiveSubscription::readHistory(Timestamp newest)
{
    m_phase = Phase::History;
    m_grid = historyGrid(newest, m_request.historyMs, m_request.stepMs, m_request.maxPoints);
    QueryOptions options = m_services.queries.options();
    options.resolution = Resolution::Auto;
    options.timeLimitMs = std::min(kHistoryTimeLimitMs, options.timeLimitMs);
    options.cancelled = m_cancelled;
    whenDone(m_services.queries.range(m_request.expr, m_grid.from, m_grid.to, m_grid.stepMs, options), this,
             [this](const Result<QueryResultPtr> &answer) { finishHistory(answer); });
}

void LocalLiveSubscription::finishHistory(const Result<QueryResultPtr> &answer)
{
    m_phase = Phase::Live;
    if (answer)
        Q_EMIT history(*answer);
    else
        Q_EMIT gap(m_grid.from, m_grid.to, answer.error().toString());
    const std::vector<LivePointPtr> waiting = std::move(m_waiting);
    m_waiting.clear();
    for (const LivePointPtr &point : waiting) {
        if (point->t > m_grid.to || !answer)
            pass(point);
    }
}

void LocalLiveSubscription::pass(const LivePointPtr &point)
{
    m_lastPassed = point;
    Q_EMIT LiveSubscription::point(point);
}

void LocalLiveSubscription::report(const Error &error)
{
    if (m_reported == error)
        return; // the same failure at every tick is news once
    m_reported = error;
    Q_EMIT failed(error);
}

} // namespace belfry

#include "moc_local_live_subscription.cpp"
