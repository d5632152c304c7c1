// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_series_source.h"

#include "query/query_service.h"
#include "source/local_live_subscription.h"

#include <QFutureWatcher>

namespace belfry {

namespace {

/// The source's own limits; a request can only shorten its time.
QueryOptions optionsFor(const QueryService &queries, std::int64_t timeLimitMs, Resolution resolution)
{
    QueryOptions options = queries.options();
    if (timeLimitMs > 0)
        options.timeLimitMs = std::min(timeLimitMs, options.timeLimitMs);
    options.resolution = resolution;
    options.cancelled = std::make_shared<std::atomic<bool>>(false);
    return options;
}

constexpr std::size_t kMostLabelNames = 1000;

template<typename T = QueryResultPtr>
QFuture<Result<T>> refused(Error error)
{
    return QtFuture::makeReadyFuture(Result<T>(tl::unexpected(std::move(error))));
}

} // namespace

LocalSeriesSource::LocalSeriesSource(const LocalContext &services, QObject *parent)
    : SeriesSource(parent), m_services(services)
{
}

QFuture<Result<QueryResultPtr>> LocalSeriesSource::query(const InstantRequest &request)
{
    if (const Result<void> known = checkLocalHost(m_services, request.host); !known)
        return refused(known.error());
    const Timestamp newest = m_services.queries.engine().store().newest();
    const Timestamp t = request.t != 0 ? request.t : newest != 0 ? newest : m_services.clock.nowMs();
    const QueryOptions options = optionsFor(m_services.queries, request.timeLimitMs, Resolution::Raw);
    auto future = m_services.queries.instant(request.expr, t, options);
    stopWhenCancelled(future, options.cancelled);
    return future;
}

QFuture<Result<QueryResultPtr>> LocalSeriesSource::queryRange(const RangeRequest &request)
{
    if (const Result<void> known = checkLocalHost(m_services, request.host); !known)
        return refused(known.error());
    if (request.stepMs <= 0)
        return refused({QStringLiteral("a step must be at least one millisecond"), ErrorKind::Invalid, {}});
    const QueryOptions options = optionsFor(m_services.queries, request.timeLimitMs, request.resolution);
    auto future = m_services.queries.range(request.expr, request.from, request.to, request.stepMs, options);
    stopWhenCancelled(future, options.cancelled);
    return future;
}

std::unique_ptr<LiveSubscription> LocalSeriesSource::subscribe(const LiveRequest &request)
{
    return std::make_unique<LocalLiveSubscription>(m_services, request);
}

QFuture<Result<MetadataList>> LocalSeriesSource::metadata(const HostId &host)
{
    if (const Result<void> known = checkLocalHost(m_services, host); !known)
        return refused<MetadataList>(known.error());
    return m_services.queries.metadata();
}

QFuture<Result<std::vector<std::string>>> LocalSeriesSource::labelNames(const LabelNamesRequest &request)
{
    if (const Result<void> known = checkLocalHost(m_services, request.host); !known)
        return refused<std::vector<std::string>>(known.error());
    const Queryable &store = m_services.queries.engine().store();
    // Times are open on the left.
    const Timestamp from = (request.from != 0 ? request.from : store.oldest()) - 1;
    return m_services.queries.labelNames(request.selector, from, std::max(from, store.newest()), kMostLabelNames);
}

void LocalSeriesSource::stopWhenCancelled(const QFuture<Result<QueryResultPtr>> &future, CancelToken token)
{
    auto *watcher = new QFutureWatcher<Result<QueryResultPtr>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [token = std::move(token)] { token->store(true); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

} // namespace belfry

#include "moc_local_series_source.cpp"
