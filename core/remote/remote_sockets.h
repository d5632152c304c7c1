// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/stream_client.h"
#include "source/socket_source.h"

#include <QPointer>

#include <unordered_map>

namespace belfry {

class RemoteSockets;

/// A list of the server's network connections.
class RemoteSocketSubscription final : public SocketSubscription
{
    Q_OBJECT

public:
    RemoteSocketSubscription(RemoteSockets &sockets, wire::RequestId id, SocketRequest request);
    ~RemoteSocketSubscription() override;
    const SocketRequest &request() const override { return m_request; }

private:
    friend class RemoteSockets;
    QPointer<RemoteSockets> m_sockets;
    const wire::RequestId m_id;
    const SocketRequest m_request;
    wire::ChannelId m_channel;
};

/// SocketSource over a connection. Lists are asked for again after a reconnect.
class RemoteSockets final : public SocketSource
{
    Q_OBJECT

public:
    /// `stream` must outlive it.
    explicit RemoteSockets(StreamClient &stream);

    std::unique_ptr<SocketSubscription> subscribe(const SocketRequest &request) override;

private:
    friend class RemoteSocketSubscription;
    void ask(const RemoteSocketSubscription &subscription);
    void forget(const RemoteSocketSubscription &subscription);
    void subscribeAll();
    void onMessage(const wire::ServerMessage &message);
    void deliver(wire::ChannelId channel, const SocketSnapshotPtr &snapshot);
    RemoteSocketSubscription *find(wire::RequestId id) const;

    StreamClient &m_stream;
    wire::RequestId m_lastId;
    std::unordered_map<wire::RequestId, RemoteSocketSubscription *> m_subscriptions;
};

} // namespace belfry
