// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channel_member.h"

#include "protocol/codec.h"
#include "protocol/limits.h"
#include "server/query_channel.h"
#include "server/receiver.h"

namespace belfry {

namespace {

/// Even a channel of changes sends a whole point now and then, so that a recording of it can be entered.
constexpr quint64 kWholeEvery = 64;

} // namespace

ChannelMember::ChannelMember(Receiver &receiver, wire::RequestId request, const wire::HistoryOptions &history,
                             QueryChannel &channel)
    : m_receiver(receiver),
      m_channel(channel),
      m_context(channel.context()),
      m_histories(&channel.histories()),
      m_request(request),
      m_wanted(history)
{
}

ChannelMember::ChannelMember(Receiver &receiver, const ChannelMember &like)
    : ChannelMember(receiver, {}, {}, like.m_channel)
{
    m_phase = Phase::Live;
    catchUpWith(like);
}

void ChannelMember::catchUpWith(const ChannelMember &other)
{
    m_series = other.m_series;
    m_offset = other.m_offset;
}

ChannelMember::~ChannelMember()
{
    leave();
}

void ChannelMember::leave()
{
    if (std::exchange(m_phase, Phase::Left) == Phase::History && m_histories)
        m_histories->leave(this);
}

void ChannelMember::setPhase(Phase phase)
{
    const bool was = isLive();
    m_phase = phase;
    if (isLive() != was)
        Q_EMIT liveChanged();
}

void ChannelMember::setLeading(bool leads)
{
    if (leads != m_leads) {
        m_offset = 0;
        m_missedFrom.reset();
        m_newestMissed.reset();
    }
    m_leads = leads;
}

void ChannelMember::deliver(const ChannelPointPtr &point)
{
    if (m_paused) {
        m_missedFrom = m_missedFrom.value_or(point->t());
        return;
    }
    if (m_phase == Phase::First && m_wanted.isWanted()) {
        const std::int64_t back = m_wanted.from == 0 ? m_wanted.historyMs : point->t() - m_wanted.from + 1;
        return readHistory(point, back);
    }
    if (m_phase == Phase::First)
        setPhase(Phase::Live);
    if (m_phase == Phase::History)
        wait(point);
    else if (m_leads)
        sendPoint(point, isNext(*point));
}

void ChannelMember::deliver(const ChannelBatch &batch)
{
    const bool together = isLive() && m_leads && !batch.frame.isEmpty() && !m_receiver.isBehind() && !m_missedFrom &&
                          isNext(*batch.points.front());
    if (!together) {
        for (const ChannelPointPtr &point : batch.points)
            deliver(point);
        return;
    }
    m_offset = batch.points.back()->offset();
    m_receiver.send(batch.frame);
}

void ChannelMember::wait(const ChannelPointPtr &point)
{
    if (point->t() <= m_grid.to)
        return; // the history has it
    if (int(m_waiting.size()) >= m_context.limits.pendingPoints) {
        m_missedFrom = m_missedFrom.value_or(m_waiting.front()->t());
        m_waiting.clear();
    }
    m_waiting.push_back(point);
}

void ChannelMember::readHistory(const ChannelPointPtr &point, std::int64_t historyMs)
{
    setPhase(Phase::History);
    historyMs = std::clamp<std::int64_t>(historyMs, 1, wire::limits::kHistoryMsMax);
    HistoryWish wish{reductionPlan(point->t(), historyMs, m_channel.stepMs(), m_wanted.maxPoints, m_wanted.reduce),
                     m_wanted.reduce, m_wanted.maxPoints, 0, m_receiver.compression()};
    m_grid = wish.plan.points;
    wait(point); // before reading: an answer that is there already is delivered from within
    wish.covered = point->t() == m_grid.to || point->offset() == 0 ? point->offset() : point->offset() - 1;
    m_histories->read(wish, this, [this](const ChannelHistories::Answer &answer) { finishHistory(answer); });
}

void ChannelMember::finishHistory(const ChannelHistories::Answer &answer)
{
    if (m_phase != Phase::History) // one who got the answer before has sent it away
        return;
    if (answer) {
        m_receiver.send(answer->framed(m_request));
    } else {
        refuse(answer.error());
        m_receiver.send(wire::Gap{m_channel.id(), m_grid.from, m_grid.to, QStringLiteral("history")});
    }
    m_offset = 0;
    // Before it may be another that sends live points: what waited is this one's alone.
    for (const ChannelPointPtr &point : std::exchange(m_waiting, {}))
        sendPoint(point, isNext(*point));
    if (m_phase == Phase::History) // sending may have ended it
        setPhase(Phase::Live);
}

bool ChannelMember::isNext(const ChannelPoint &point) const
{
    return m_leads && m_phase == Phase::Live && m_offset != 0 && point.offset() == m_offset + 1 &&
           m_series == point.series() && point.offset() % kWholeEvery != 0;
}

void ChannelMember::sendPoint(const ChannelPointPtr &point, bool isNext)
{
    if (m_receiver.isBehind()) {
        m_missedFrom = m_missedFrom.value_or(point->t());
        m_newestMissed = point;
        m_offset = 0;
        m_context.metrics.conflated.add();
        return;
    }
    m_newestMissed.reset();
    const std::optional<Timestamp> missed = std::exchange(m_missedFrom, std::nullopt);
    if (missed && *missed < point->t())
        m_receiver.send(wire::Gap{m_channel.id(), *missed, point->t() - 1, QStringLiteral("slow_viewer")});
    if (m_series != point->series()) {
        m_series = point->series();
        m_receiver.send(*m_series);
    }
    m_offset = point->offset();
    m_receiver.send(isNext ? point->next() : point->whole());
}

void ChannelMember::gap(const wire::Gap &gap)
{
    m_offset = 0;
    if (isLive() && m_leads)
        m_receiver.send(gap);
}

void ChannelMember::refuse(const wire::Failure &failure)
{
    m_receiver.refuse(*this, failure);
}

void ChannelMember::drained()
{
    if (const ChannelPointPtr newest = m_newestMissed; newest && !m_paused)
        sendPoint(newest, false);
}

void ChannelMember::pause()
{
    if (m_paused)
        return;
    const bool was = isLive();
    m_paused = true;
    if (m_phase == Phase::History) { // it is asked for anew
        if (m_histories)
            m_histories->leave(this);
        m_waiting.clear();
        m_phase = Phase::Live;
        m_missedFrom = m_grid.from;
    }
    m_newestMissed.reset();
    if (was)
        Q_EMIT liveChanged();
}

void ChannelMember::resume(const ChannelPointPtr &newest)
{
    if (!m_paused)
        return;
    m_paused = false;
    m_offset = 0;
    if (m_phase == Phase::First) {
        m_missedFrom.reset();
        if (newest)
            deliver(newest);
    } else if (const std::optional<Timestamp> missed = std::exchange(m_missedFrom, std::nullopt); missed && newest) {
        readHistory(newest, newest->t() - *missed + 1);
    } else {
        Q_EMIT liveChanged();
    }
}

} // namespace belfry

#include "moc_channel_member.cpp"
