// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "server/channel_histories.h"
#include "server/server_context.h"
#include "source/history_grid.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace belfry {

class StreamSession;

/// A point of a channel, a frame for everybody, with the series list it belongs to.
struct ChannelPoint {
    Timestamp t = 0;
    quint64 offset = 0;
    QByteArray frame;
    std::shared_ptr<const QByteArray> series;
};
using ChannelPointPtr = std::shared_ptr<const ChannelPoint>;

/// One session's share in a query channel: puts its history in front of the live points, without a hole or a
/// duplicate, and leaves points out while the session is behind.
class ChannelMember final : public QObject
{
    Q_OBJECT

public:
    ChannelMember(StreamSession &session, const wire::SubscribeQuery &request, wire::ChannelId channel,
                  ChannelHistories &histories, ServerContext &context);
    ~ChannelMember() override;

    StreamSession &session() const { return m_session; }
    wire::RequestId request() const { return m_request.id; }

    /// The channel's newest point when the member came, then each as it comes.
    void deliver(const ChannelPointPtr &point);
    void gap(const wire::Gap &gap);
    void drained();

private:
    enum class Phase { First, History, Live };

    void readHistory(const ChannelPointPtr &point);
    void finishHistory(const ChannelHistories::Answer &answer);
    void sendPoint(const ChannelPointPtr &point);
    void wait(const ChannelPointPtr &point);

    StreamSession &m_session;
    ServerContext &m_context;
    QPointer<ChannelHistories> m_histories; // the channel's
    const wire::SubscribeQuery m_request;
    const wire::ChannelId m_channel;
    Phase m_phase = Phase::First;
    HistoryGrid m_grid;
    std::vector<ChannelPointPtr> m_waiting;     ///< while the history is being read
    std::shared_ptr<const QByteArray> m_series; ///< the list that the session has
    std::optional<Timestamp> m_missedFrom;      ///< the first point that was left out
    ChannelPointPtr m_newestMissed;
};

} // namespace belfry
