// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_sockets.h"

#include <vector>

namespace belfry {

namespace {

/// Behind those of processes, before those of topics.
constexpr wire::RequestId kSocketIds = 0xc000'0000;

} // namespace

RemoteSocketSubscription::RemoteSocketSubscription(RemoteSockets &sockets, wire::RequestId id, SocketRequest request)
    : m_sockets(&sockets), m_id(id), m_request(std::move(request))
{
}

RemoteSocketSubscription::~RemoteSocketSubscription()
{
    if (m_sockets)
        m_sockets->forget(*this);
}

RemoteSockets::RemoteSockets(StreamClient &stream) : m_stream(stream), m_lastId(kSocketIds)
{
    connect(&stream, &StreamClient::welcomed, this, &RemoteSockets::subscribeAll);
    connect(&stream, &StreamClient::message, this, &RemoteSockets::onMessage);
}

std::unique_ptr<SocketSubscription> RemoteSockets::subscribe(const SocketRequest &request)
{
    auto subscription = std::make_unique<RemoteSocketSubscription>(*this, ++m_lastId, request);
    m_subscriptions.emplace(subscription->m_id, subscription.get());
    ask(*subscription);
    return subscription;
}

void RemoteSockets::ask(const RemoteSocketSubscription &subscription)
{
    m_stream.send(wire::SubscribeSockets{subscription.m_id, subscription.m_request});
}

void RemoteSockets::forget(const RemoteSocketSubscription &subscription)
{
    m_subscriptions.erase(subscription.m_id);
    m_stream.send(wire::Unsubscribe{subscription.m_id});
}

void RemoteSockets::subscribeAll()
{
    for (const auto &[id, subscription] : m_subscriptions) {
        subscription->m_channel = {};
        ask(*subscription);
    }
}

void RemoteSockets::onMessage(const wire::ServerMessage &message)
{
    if (const auto *subscribed = std::get_if<wire::Subscribed>(&message)) {
        if (RemoteSocketSubscription *subscription = find(subscribed->id))
            subscription->m_channel = subscribed->channel;
    } else if (const auto *update = std::get_if<wire::TopicUpdate>(&message)) {
        if (const auto *snapshot = std::get_if<SocketSnapshotPtr>(&update->state))
            deliver(update->channel, *snapshot);
    } else if (const auto *failure = std::get_if<wire::Failure>(&message)) {
        if (RemoteSocketSubscription *subscription = find(failure->id.value_or(0)))
            Q_EMIT subscription->failed(failure->toError());
    }
}

void RemoteSockets::deliver(wire::ChannelId channel, const SocketSnapshotPtr &snapshot)
{
    std::vector<QPointer<RemoteSocketSubscription>> holders; // any of which a receiver may let go of
    for (const auto &[id, subscription] : m_subscriptions) {
        if (subscription->m_channel == channel)
            holders.emplace_back(subscription);
    }
    for (const QPointer<RemoteSocketSubscription> &holder : holders) {
        if (holder)
            Q_EMIT holder->snapshot(snapshot);
    }
}

RemoteSocketSubscription *RemoteSockets::find(wire::RequestId id) const
{
    const auto found = m_subscriptions.find(id);
    return found == m_subscriptions.end() ? nullptr : found->second;
}

} // namespace belfry

#include "moc_remote_sockets.cpp"
