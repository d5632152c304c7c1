// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_series.h"

#include "base/logging.h"
#include "remote/api_json.h"

namespace belfry {

namespace {

QString unixSeconds(Timestamp ms)
{
    return QString::number(double(ms) / 1000, 'f', 3);
}

Result<QueryResultPtr> toQueryResult(const Result<HttpReply> &reply)
{
    return reply ? parseQueryAnswer(reply->body) : tl::unexpected(reply.error());
}

} // namespace

RemoteSubscription::RemoteSubscription(RemoteSeries &series, wire::RequestId id, LiveRequest request)
    : m_series(&series), m_id(id), m_request(std::move(request))
{
}

RemoteSubscription::~RemoteSubscription()
{
    if (m_series)
        m_series->forget(*this);
}

RemoteSeries::RemoteSeries(StreamClient &stream, HttpClient &http) : m_stream(stream), m_http(http)
{
    connect(&stream, &StreamClient::welcomed, this, &RemoteSeries::subscribeAll);
    connect(&stream, &StreamClient::message, this, &RemoteSeries::onMessage);
}

RemoteSeries::~RemoteSeries() = default;

QFuture<Result<QueryResultPtr>> RemoteSeries::query(const InstantRequest &request)
{
    HttpParameters parameters{{QStringLiteral("query"), request.expr}};
    if (request.t != 0)
        parameters.append({QStringLiteral("time"), unixSeconds(request.t)});
    return m_http.get(QStringLiteral("/api/v1/query"), parameters).then(toQueryResult);
}

QFuture<Result<QueryResultPtr>> RemoteSeries::queryRange(const RangeRequest &request)
{
    HttpParameters parameters{{QStringLiteral("query"), request.expr},
                              {QStringLiteral("start"), unixSeconds(request.from)},
                              {QStringLiteral("end"), unixSeconds(request.to)},
                              {QStringLiteral("step"), unixSeconds(request.stepMs)}};
    if (request.resolution == Resolution::Auto)
        parameters.append({QStringLiteral("resolution"), QStringLiteral("auto")});
    return m_http.get(QStringLiteral("/api/v1/query_range"), parameters).then(toQueryResult);
}

QFuture<Result<MetadataList>> RemoteSeries::metadata(const HostId &)
{
    return m_http.get(QStringLiteral("/api/v1/metadata")).then([](const Result<HttpReply> &reply) {
        return reply ? parseMetadataAnswer(reply->body) : tl::unexpected(reply.error());
    });
}

QFuture<Result<std::vector<std::string>>> RemoteSeries::labelNames(const LabelNamesRequest &request)
{
    HttpParameters parameters{{QStringLiteral("limit"), QStringLiteral("1000")}};
    if (!request.selector.isEmpty())
        parameters.append({QStringLiteral("match[]"), request.selector});
    if (request.from != 0)
        parameters.append({QStringLiteral("start"), unixSeconds(request.from)});
    return m_http.get(QStringLiteral("/api/v1/labels"), parameters).then([](const Result<HttpReply> &reply) {
        return reply ? parseNamesAnswer(reply->body) : tl::unexpected(reply.error());
    });
}

std::unique_ptr<LiveSubscription> RemoteSeries::subscribe(const LiveRequest &request)
{
    auto subscription = std::make_unique<RemoteSubscription>(*this, ++m_lastId, request);
    m_subscriptions.emplace(subscription->m_id, subscription.get());
    ask(*subscription);
    return subscription;
}

void RemoteSeries::ask(RemoteSubscription &subscription)
{
    const LiveRequest &request = subscription.m_request;
    wire::HistoryOptions history{request.historyMs, 0, request.maxPoints, wire::Reduce::Last};
    // What it has goes on where it ended, unless all of that is older than what it wants to show.
    const Timestamp oldest = m_stream.welcome().time - request.historyMs;
    subscription.m_resumes = request.historyMs > 0 && subscription.m_newest > oldest;
    if (subscription.m_resumes)
        history = {0, subscription.m_newest + 1, request.maxPoints, wire::Reduce::Last};
    wire::PointOptions points;
    points.delta = true;
    m_stream.send(wire::SubscribeQuery{subscription.m_id, request.expr, request.stepMs, request.host, history, points});
}

void RemoteSeries::forget(const RemoteSubscription &subscription)
{
    m_subscriptions.erase(subscription.m_id);
    if (!subscription.m_broken)
        m_stream.send(wire::Unsubscribe{subscription.m_id});
    const bool isLast = holders(subscription.m_channel).empty();
    if (isLast)
        m_channels.erase(subscription.m_channel);
}

void RemoteSeries::subscribeAll()
{
    m_channels.clear();
    for (const auto &[id, subscription] : m_subscriptions) {
        subscription->m_channel = {};
        subscription->m_offset = 0;
        if (!subscription->m_broken)
            ask(*subscription);
    }
}

void RemoteSeries::onMessage(const wire::ServerMessage &message)
{
    std::visit([this](const auto &one) { on(one); }, message);
}

void RemoteSeries::on(const wire::Subscribed &subscribed)
{
    if (RemoteSubscription *subscription = find(subscribed.id)) {
        subscription->m_channel = subscribed.channel;
        subscription->m_offset = 0;
        subscription->m_awaitsHistory = subscription->m_request.historyMs > 0;
    }
}

void RemoteSeries::on(const wire::Series &series)
{
    auto list = std::make_shared<SeriesList>();
    for (const wire::SeriesRef &ref : series.refs)
        list->labels.push_back(ref.labels);
    m_channels[series.channel] = {std::move(list), {}};
}

void RemoteSeries::on(const wire::History &history)
{
    RemoteSubscription *subscription = find(history.id);
    if (!subscription)
        return;
    subscription->m_awaitsHistory = false;
    subscription->m_offset = history.offset;
    if (subscription->m_resumes)
        return resume(*subscription, history);
    subscription->m_newest = history.to;
    Q_EMIT subscription->history(wire::toResult(history));
}

/// What was missed, as if it had come in time.
void RemoteSeries::resume(RemoteSubscription &subscription, const wire::History &history)
{
    auto list = std::make_shared<SeriesList>();
    for (const wire::HistorySeries &series : history.series)
        list->labels.push_back(series.labels);
    const QPointer<RemoteSubscription> alive = &subscription;
    std::size_t place = 0;
    for (Timestamp t = history.from; t <= history.to; t += history.stepMs, ++place) {
        if (t <= subscription.m_newest)
            continue;
        LivePoint point{t, history.offset, list, {}};
        for (const wire::HistorySeries &series : history.series)
            point.values.push_back(series.values[place]);
        subscription.m_newest = t;
        Q_EMIT subscription.point(std::make_shared<const LivePoint>(std::move(point)));
        if (!alive) // a receiver has let go of it
            return;
    }
}

template<typename Part>
void RemoteSeries::takePoint(const Part &part)
{
    const std::vector<QPointer<RemoteSubscription>> held = holders(part.channel);
    if (held.empty()) // they were on the way when the last one let go
        return;
    const auto channel = m_channels.find(part.channel);
    const auto points = channel == m_channels.end() ? std::nullopt : channel->second.reader.take(part);
    if (!points || !channel->second.series || channel->second.series->size() != points->values.size()) {
        qCWarning(lcRemote, "points for a channel whose series we don't know");
        return;
    }
    m_stream.noteTick(points->t);
    const auto point =
        std::make_shared<const LivePoint>(LivePoint{points->t, points->offset, channel->second.series, points->values});
    // A receiver may let go of any subscription meanwhile, so each is looked at again.
    for (const QPointer<RemoteSubscription> &subscription : held) {
        if (!subscription || subscription->m_awaitsHistory || points->offset <= subscription->m_offset)
            continue;
        subscription->m_offset = points->offset;
        subscription->m_newest = points->t;
        Q_EMIT subscription->point(point);
    }
}

void RemoteSeries::on(const wire::Batch &batch)
{
    for (const auto &part : batch.of)
        std::visit([this](const auto &one) { takePoint(one); }, part);
}

void RemoteSeries::on(const wire::Gap &gap)
{
    const std::vector<QPointer<RemoteSubscription>> all = holders(gap.channel);
    // Its holders share one query and step, so it is so many points of the channel.
    if (!all.empty())
        m_stream.noteDropped(quint64(std::max<qint64>(0, gap.to - gap.from) / all.front()->m_request.stepMs + 1));
    for (const QPointer<RemoteSubscription> &subscription : all) {
        if (subscription)
            Q_EMIT subscription->gap(gap.from, gap.to, gap.reason);
    }
}

void RemoteSeries::on(const wire::Failure &failure)
{
    RemoteSubscription *subscription = find(failure.id.value_or(0));
    if (!subscription)
        return;
    subscription->m_awaitsHistory = false; // if that is what failed
    subscription->m_broken = failure.code == wire::ErrorCode::InvalidQuery;
    Q_EMIT subscription->failed(failure.toError());
}

RemoteSubscription *RemoteSeries::find(wire::RequestId id) const
{
    const auto found = m_subscriptions.find(id);
    return found == m_subscriptions.end() ? nullptr : found->second;
}

std::vector<QPointer<RemoteSubscription>> RemoteSeries::holders(wire::ChannelId channel) const
{
    std::vector<QPointer<RemoteSubscription>> found;
    for (const auto &[id, subscription] : m_subscriptions) {
        if (subscription->m_channel == channel)
            found.emplace_back(subscription);
    }
    return found;
}

} // namespace belfry

#include "moc_remote_series.cpp"
