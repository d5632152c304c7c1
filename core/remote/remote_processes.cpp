// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_processes.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

/// Ids of queries count up from 1 and never get here, those of topics stand at the end.
constexpr wire::RequestId kProcessIds = 0x8000'0000;

QString pathOfProcess(const ProcessKey &process, QLatin1String what)
{
    return QStringLiteral("/api/belfry/v1/processes/%1/%2").arg(process.pid).arg(what);
}

QByteArray bodyFor(const ProcessKey &process, const QString &name, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("start"), qint64(process.start)}, {name, value}})
        .toJson(QJsonDocument::Compact);
}

Result<void> outcomeOf(const Result<HttpReply> &reply)
{
    return reply ? Result<void>() : tl::unexpected(reply.error());
}

} // namespace

RemoteProcessSubscription::RemoteProcessSubscription(RemoteProcesses &processes, wire::RequestId id,
                                                     ProcessRequest request)
    : m_processes(&processes), m_id(id), m_request(std::move(request))
{
}

RemoteProcessSubscription::~RemoteProcessSubscription()
{
    if (m_processes)
        m_processes->forget(*this);
}

RemoteProcesses::RemoteProcesses(StreamClient &stream, HttpClient &http)
    : m_stream(stream), m_http(http), m_lastId(kProcessIds)
{
    connect(&stream, &StreamClient::welcomed, this, &RemoteProcesses::subscribeAll);
    connect(&stream, &StreamClient::message, this, &RemoteProcesses::onMessage);
}

std::unique_ptr<ProcessSubscription> RemoteProcesses::subscribe(const ProcessRequest &request)
{
    auto subscription = std::make_unique<RemoteProcessSubscription>(*this, ++m_lastId, request);
    m_subscriptions.emplace(subscription->m_id, subscription.get());
    ask(*subscription);
    return subscription;
}

QFuture<Result<void>> RemoteProcesses::signal(const HostId &, const ProcessKey &process, ProcessSignal signal)
{
    return m_http
        .post(pathOfProcess(process, QLatin1String("signal")),
              bodyFor(process, QStringLiteral("signal"), toString(signal)))
        .then(outcomeOf);
}

QFuture<Result<void>> RemoteProcesses::renice(const HostId &, const ProcessKey &process, int nice)
{
    return m_http.post(pathOfProcess(process, QLatin1String("nice")), bodyFor(process, QStringLiteral("nice"), nice))
        .then(outcomeOf);
}

void RemoteProcesses::ask(const RemoteProcessSubscription &subscription)
{
    m_stream.send(wire::SubscribeProcesses{subscription.m_id, subscription.m_request});
}

void RemoteProcesses::forget(const RemoteProcessSubscription &subscription)
{
    m_subscriptions.erase(subscription.m_id);
    m_stream.send(wire::Unsubscribe{subscription.m_id});
}

void RemoteProcesses::subscribeAll()
{
    for (const auto &[id, subscription] : m_subscriptions) {
        subscription->m_channel = {};
        ask(*subscription);
    }
}

void RemoteProcesses::onMessage(const wire::ServerMessage &message)
{
    if (const auto *subscribed = std::get_if<wire::Subscribed>(&message)) {
        if (RemoteProcessSubscription *subscription = find(subscribed->id))
            subscription->m_channel = subscribed->channel;
    } else if (const auto *update = std::get_if<wire::TopicUpdate>(&message)) {
        if (const auto *snapshot = std::get_if<ProcessSnapshotPtr>(&update->state))
            deliver(update->channel, *snapshot);
    } else if (const auto *failure = std::get_if<wire::Failure>(&message)) {
        if (RemoteProcessSubscription *subscription = find(failure->id.value_or(0)))
            Q_EMIT subscription->failed(failure->toError());
    }
}

void RemoteProcesses::deliver(wire::ChannelId channel, const ProcessSnapshotPtr &snapshot)
{
    std::vector<QPointer<RemoteProcessSubscription>> holders; // any of which a receiver may let go of
    for (const auto &[id, subscription] : m_subscriptions) {
        if (subscription->m_channel == channel)
            holders.emplace_back(subscription);
    }
    for (const QPointer<RemoteProcessSubscription> &holder : holders) {
        if (holder)
            Q_EMIT holder->snapshot(snapshot);
    }
}

RemoteProcessSubscription *RemoteProcesses::find(wire::RequestId id) const
{
    const auto found = m_subscriptions.find(id);
    return found == m_subscriptions.end() ? nullptr : found->second;
}

} // namespace belfry

#include "moc_remote_processes.cpp"
