// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/channel.h"
#include "server/channel_member.h"
#include "server/server_context.h"
#include "source/series_source.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace belfry {

/// One live query for all sessions that hold it: each point is encoded once and the same bytes go to everybody.
class QueryChannel final : public Channel
{
    Q_OBJECT

public:
    QueryChannel(wire::ChannelId id, LiveRequest request, ServerContext &context, QObject *parent);

    void add(StreamSession &session, const wire::SubscribeQuery &request);
    void remove(StreamSession &session, wire::RequestId request) override;
    void drained(StreamSession &session) override;
    bool isEmpty() const { return m_members.empty(); }

Q_SIGNALS:
    /// The last member has left.
    void abandoned();

private:
    void take(const LivePointPtr &point);
    void takeGap(qint64 from, qint64 to, const QString &reason);
    void takeFailure(const Error &error);
    void nameSeries(const SeriesListPtr &list);

    ServerContext &m_context;
    std::unique_ptr<LiveSubscription> m_live;
    ChannelHistories m_histories;
    std::vector<std::unique_ptr<ChannelMember>> m_members;
    SeriesListPtr m_list;
    std::shared_ptr<const QByteArray> m_series;
    std::unordered_map<Labels, quint32> m_refs;
    quint32 m_lastRef = 0;
    ChannelPointPtr m_newest;
    std::optional<Error> m_failure;
};

} // namespace belfry
