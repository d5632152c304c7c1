// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channel_member.h"

#include "protocol/codec.h"
#include "server/stream_session.h"

namespace belfry {

ChannelMember::ChannelMember(StreamSession &session, const wire::SubscribeQuery &request, wire::ChannelId channel,
                             ChannelHistories &histories, ServerContext &context)
    : m_session(session), m_context(context), m_histories(&histories), m_request(request), m_channel(channel)
{
}

ChannelMember::~ChannelMember()
{
    if (m_phase == Phase::History && m_histories)
        m_histories->leave(this);
}

void ChannelMember::deliver(const ChannelPointPtr &point)
{
    if (m_phase == Phase::First && m_request.historyMs > 0)
        return readHistory(point);
    if (m_phase == Phase::First)
        m_phase = Phase::Live;
    if (m_phase == Phase::History)
        wait(point);
    else
        sendPoint(point);
}

void ChannelMember::wait(const ChannelPointPtr &point)
{
    if (point->t <= m_grid.to)
        return; // the history has it
    if (int(m_waiting.size()) >= m_context.limits.pendingPoints) {
        m_missedFrom = m_missedFrom.value_or(m_waiting.front()->t);
        m_waiting.clear();
    }
    m_waiting.push_back(point);
}

void ChannelMember::readHistory(const ChannelPointPtr &point)
{
    const ChannelPoint &newest = *point;
    m_phase = Phase::History;
    m_grid = historyGrid(newest.t, m_request.historyMs, m_request.stepMs, m_request.maxPoints);
    wait(point); // before reading: an answer that is there already is delivered from within
    const quint64 covered = newest.t == m_grid.to || newest.offset == 0 ? newest.offset : newest.offset - 1;
    m_histories->read(m_grid, covered, this, [this](const ChannelHistories::Answer &answer) { finishHistory(answer); });
}

void ChannelMember::finishHistory(const ChannelHistories::Answer &answer)
{
    m_phase = Phase::Live;
    if (answer) {
        m_session.send(*answer, wire::historyEnd(m_request.id));
    } else {
        wire::Failure failure = answer.error();
        failure.id = m_request.id;
        m_session.refuse(failure);
        m_session.send(wire::Gap{m_channel, m_grid.from, m_grid.to, QStringLiteral("history")});
    }
    for (const ChannelPointPtr &point : std::exchange(m_waiting, {}))
        sendPoint(point);
}

void ChannelMember::sendPoint(const ChannelPointPtr &point)
{
    if (m_session.isBehind()) {
        m_missedFrom = m_missedFrom.value_or(point->t);
        m_newestMissed = point;
        m_context.metrics.conflated.add();
        return;
    }
    m_newestMissed.reset();
    const std::optional<Timestamp> missed = std::exchange(m_missedFrom, std::nullopt);
    if (missed && *missed < point->t)
        m_session.send(wire::Gap{m_channel, *missed, point->t - 1, QStringLiteral("slow_viewer")});
    if (m_series != point->series) {
        m_series = point->series;
        m_session.send(*m_series);
    }
    m_session.send(point->frame);
}

void ChannelMember::gap(const wire::Gap &gap)
{
    if (m_phase == Phase::Live)
        m_session.send(gap);
}

void ChannelMember::drained()
{
    if (const ChannelPointPtr newest = m_newestMissed)
        sendPoint(newest);
}

} // namespace belfry

#include "moc_channel_member.cpp"
