// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/changes.h"
#include "remote/http_client.h"
#include "remote/stream_client.h"
#include "source/series_source.h"

#include <QPointer>

#include <unordered_map>
#include <vector>

namespace belfry {

class RemoteSeries;

/// A live query on the server. Knows its request and where in its channel it stands.
class RemoteSubscription final : public LiveSubscription
{
    Q_OBJECT

public:
    RemoteSubscription(RemoteSeries &series, wire::RequestId id, LiveRequest request);
    ~RemoteSubscription() override;

    const LiveRequest &request() const override { return m_request; }

private:
    friend class RemoteSeries;
    QPointer<RemoteSeries> m_series;
    wire::RequestId m_id;
    LiveRequest m_request;
    wire::ChannelId m_channel;
    quint64 m_offset = 0;   ///< of the newest point it has from this channel
    Timestamp m_newest = 0; ///< what it has, of this connection or the one before; 0: nothing
    bool m_resumes = false; ///< the history it awaits follows what it has
    /// Points come after the history; those that another subscription of the channel gets meanwhile aren't for us.
    bool m_awaitsHistory = false;
    bool m_broken = false; ///< the query will never work; not subscribed again after a reconnect
};

/// SeriesSource over a connection: one-shot queries by HTTP, live queries over the stream. Subscriptions made while
/// there is no connection wait for it, and all are made again after a reconnect.
class RemoteSeries final : public SeriesSource
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RemoteSeries(StreamClient &stream, HttpClient &http);
    ~RemoteSeries() override;

    QFuture<Result<QueryResultPtr>> query(const InstantRequest &request) override;
    QFuture<Result<QueryResultPtr>> queryRange(const RangeRequest &request) override;
    std::unique_ptr<LiveSubscription> subscribe(const LiveRequest &request) override;
    QFuture<Result<MetadataList>> metadata(const HostId &host) override;
    QFuture<Result<std::vector<std::string>>> labelNames(const LabelNamesRequest &request) override;

private:
    friend class RemoteSubscription;
    /// What the server tells once for all subscriptions of a channel.
    struct Channel {
        SeriesListPtr series;
        wire::PointReader reader;
    };

    void ask(RemoteSubscription &subscription);
    void resume(RemoteSubscription &subscription, const wire::History &history);
    template<typename Part>
    void takePoint(const Part &part);
    void forget(const RemoteSubscription &subscription);
    void subscribeAll();
    void onMessage(const wire::ServerMessage &message);
    void on(const wire::Subscribed &subscribed);
    void on(const wire::Series &series);
    void on(const wire::History &history);
    void on(const wire::Points &points) { takePoint(points); }
    void on(const wire::Delta &delta) { takePoint(delta); }
    void on(const wire::Batch &batch);
    void on(const wire::Gap &gap);
    void on(const wire::Failure &failure);
    template<typename Other>
    void on(const Other &)
    {
    }
    RemoteSubscription *find(wire::RequestId id) const;
    std::vector<QPointer<RemoteSubscription>> holders(wire::ChannelId channel) const;

    StreamClient &m_stream;
    HttpClient &m_http;
    wire::RequestId m_lastId = 0;
    std::unordered_map<wire::RequestId, RemoteSubscription *> m_subscriptions;
    std::unordered_map<wire::ChannelId, Channel> m_channels;
};

} // namespace belfry
