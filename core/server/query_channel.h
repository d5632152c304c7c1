// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/channel.h"
#include "server/channel_member.h"
#include "server/point_shaper.h"
#include "server/server_context.h"
#include "server/visited_list.h"
#include "source/series_source.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace belfry {

/// What makes the bytes of a channel.
struct ChannelForm {
    LiveRequest request; ///< the query, canonical, its step and host
    wire::PointOptions options;
    wire::Encoding encoding = wire::Encoding::Json;

    /// Equal for those who may share a channel.
    std::string key() const;
};

/// One live query for all sessions that hold it in the same form: each point is encoded once and the same bytes go to
/// everybody. Sessions own their members; those of an audience rest while its own member is served in their place.
class QueryChannel final : public Channel
{
    Q_OBJECT

public:
    QueryChannel(wire::ChannelId id, ChannelForm form, PointShaper shaper, ServerContext &context, QObject *parent);

    void add(StreamSession &session, wire::RequestId request, const wire::HistoryOptions &history);
    void remove(StreamSession &session, wire::RequestId request) override;
    void pause(StreamSession &session, wire::RequestId request, bool pause) override;
    void drained(StreamSession &session) override;
    /// From now on this member gets what comes.
    void serve(ChannelMember &member) { m_served.add(member); }
    void rest(ChannelMember &member) { m_served.remove(member); }
    /// Ends unless somebody holds it.
    void leaveIfEmpty()
    {
        if (m_held == 0)
            Q_EMIT abandoned();
    }
    std::int64_t stepMs() const { return m_form.request.stepMs; }
    ChannelHistories &histories() { return m_histories; }
    ServerContext &context() const { return m_context; }
    quint64 newestOffset() const { return m_newest ? m_newest->offset() : 0; }

Q_SIGNALS:
    /// The last member has left.
    void abandoned();

private:
    void take(const LivePointPtr &point);
    void takeGap(qint64 from, qint64 to, const QString &reason);
    void takeFailure(const Error &error);
    void nameSeries(const SeriesListPtr &list);
    void deliverPending();
    void chooseLeader(const StreamSession &session);
    ChannelMember *find(const StreamSession &session, wire::RequestId request) const;
    template<typename Act>
    void visitMembers(const StreamSession &session, Act act) const;

    const ChannelForm m_form;
    PointShaper m_shaper;
    ServerContext &m_context;
    std::unique_ptr<LiveSubscription> m_live;
    ChannelHistories m_histories;
    VisitedList<ChannelMember> m_served;
    std::size_t m_held = 0;    ///< by sessions: its members, served or resting
    bool m_hasDoubles = false; ///< some session has held it twice
    SeriesListPtr m_list;
    std::shared_ptr<const SharedFrame> m_series;
    std::unordered_map<Labels, quint32> m_refs;
    quint32 m_lastRef = 0;
    ChannelPointPtr m_newest;
    std::vector<ChannelPointPtr> m_pending; ///< of a batch
    QTimer m_batchTimer;
    std::optional<Error> m_failure;
};

} // namespace belfry
