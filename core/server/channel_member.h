// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "server/channel_histories.h"
#include "server/channel_point.h"
#include "server/server_context.h"
#include "server/visited_list.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace belfry {

class QueryChannel;
class Receiver;

/// One receiver's share in a query channel: puts its history in front of the live points, without a hole or a
/// duplicate, and leaves points out while the session is behind.
///
/// A session may hold a channel more than once; only one of its members sends the live points, so that it gets each
/// change once.
class ChannelMember final : public QObject
{
    Q_OBJECT

public:
    ChannelMember(Receiver &receiver, wire::RequestId request, const wire::HistoryOptions &history,
                  QueryChannel &channel);
    /// A live one that has had what `like` has.
    ChannelMember(Receiver &receiver, const ChannelMember &like);
    ~ChannelMember() override;

    QueryChannel &channel() const { return m_channel; }
    wire::RequestId request() const { return m_request; }
    bool isLive() const { return m_phase == Phase::Live && !m_paused; }
    /// Whether it is this one that sends the session's live points.
    void setLeading(bool leads);
    bool isLeading() const { return m_leads; }
    /// Whether all it has to do is to send each point as it comes, or nothing.
    bool isSteady() const { return isLive() && !m_missedFrom && !m_newestMissed; }
    /// Whether the next point is the same message for both. REQUIRES: both are steady
    bool isInStepWith(const ChannelMember &other) const
    {
        return m_offset == other.m_offset && m_series == other.m_series;
    }
    /// Its receiver has got what the other's has.
    void catchUpWith(const ChannelMember &other);

    /// It has left the channel: nothing more may go to its session, which may be gone before it is itself.
    void leave();
    /// The channel's newest point when the member came, then each as it comes.
    void deliver(const ChannelPointPtr &point);
    void deliver(const ChannelBatch &batch);
    void gap(const wire::Gap &gap);
    void drained();
    void pause();
    /// Goes on with `newest`, the channel's: what was missed comes as a history.
    void resume(const ChannelPointPtr &newest);
    /// The query fails.
    void refuse(const wire::Failure &failure);

    /// Its place in the list of those whom the channel serves (VisitedList).
    std::size_t listPlace() const { return m_listPlace; }
    void setListPlace(std::size_t place) { m_listPlace = place; }

Q_SIGNALS:
    /// isLive() has changed.
    void liveChanged();

private:
    enum class Phase { First, History, Live, Left };

    void readHistory(const ChannelPointPtr &point, std::int64_t historyMs);
    void finishHistory(const ChannelHistories::Answer &answer);
    void sendPoint(const ChannelPointPtr &point, bool isNext);
    bool isNext(const ChannelPoint &point) const;
    void wait(const ChannelPointPtr &point);
    void setPhase(Phase phase);

    // What each point needs stands together (see StreamSession).
    Receiver &m_receiver;
    Phase m_phase = Phase::First;
    bool m_leads = true;
    bool m_paused = false;
    std::shared_ptr<const SharedFrame> m_series; ///< the list that the session has
    quint64 m_offset = 0;                        ///< of the newest point that it has; 0 after a hole
    std::optional<Timestamp> m_missedFrom;       ///< the first point that was left out
    ChannelPointPtr m_newestMissed;

    QueryChannel &m_channel;
    ServerContext &m_context;
    QPointer<ChannelHistories> m_histories; // the channel's
    std::size_t m_listPlace = VisitedList<ChannelMember>::kNowhere;
    const wire::RequestId m_request;
    const wire::HistoryOptions m_wanted;
    HistoryGrid m_grid;
    std::vector<ChannelPointPtr> m_waiting; ///< while the history is being read
};

} // namespace belfry
