// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/http_client.h"
#include "remote/stream_client.h"
#include "source/process_source.h"

#include <QPointer>

#include <unordered_map>
#include <vector>

namespace belfry {

class RemoteProcesses;

/// A list of processes of the server.
class RemoteProcessSubscription final : public ProcessSubscription
{
    Q_OBJECT

public:
    RemoteProcessSubscription(RemoteProcesses &processes, wire::RequestId id, ProcessRequest request);
    ~RemoteProcessSubscription() override;
    const ProcessRequest &request() const override { return m_request; }

private:
    friend class RemoteProcesses;
    QPointer<RemoteProcesses> m_processes;
    const wire::RequestId m_id;
    const ProcessRequest m_request;
    wire::ChannelId m_channel;
};

/// ProcessSource over a connection: lists come over the stream, and are asked for again after a reconnect; signals and
/// nice values go over HTTP.
class RemoteProcesses final : public ProcessSource
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RemoteProcesses(StreamClient &stream, HttpClient &http);

    std::unique_ptr<ProcessSubscription> subscribe(const ProcessRequest &request) override;
    QFuture<Result<void>> signal(const HostId &host, const ProcessKey &process, ProcessSignal signal) override;
    QFuture<Result<void>> renice(const HostId &host, const ProcessKey &process, int nice) override;

private:
    friend class RemoteProcessSubscription;
    void ask(const RemoteProcessSubscription &subscription);
    void forget(const RemoteProcessSubscription &subscription);
    void subscribeAll();
    void onMessage(const wire::ServerMessage &message);
    void deliver(wire::ChannelId channel, const ProcessSnapshotPtr &snapshot);
    RemoteProcessSubscription *find(wire::RequestId id) const;

    StreamClient &m_stream;
    HttpClient &m_http;
    wire::RequestId m_lastId;
    std::unordered_map<wire::RequestId, RemoteProcessSubscription *> m_subscriptions;
};

} // namespace belfry
