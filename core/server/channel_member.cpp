// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channel_member.h"

#include "base/when_done.h"
#include "protocol/codec.h"
#include "protocol/limits.h"
#include "server/pool_work.h"
#include "server/stream_session.h"
#include "server/websocket_frame.h"

namespace belfry {

namespace {

constexpr std::int64_t kHistoryTimeLimitMs = 10'000;

std::size_t sampleCount(const QueryResult &matrix)
{
    std::size_t count = 0;
    for (const ResultSeries &series : matrix.series)
        count += series.samples.size();
    return count;
}

/// What a history's message needs besides the answer; used in the pool, as histories may be large.
struct HistoryFrame {
    wire::RequestId id;
    wire::ChannelId channel;
    quint64 covered;
    HistoryGrid grid;
    qint64 maxBytes;

    tl::expected<QByteArray, wire::Failure> encode(const Result<QueryResultPtr> &answer) const
    {
        if (!answer)
            return tl::unexpected(wire::Failure{id, wire::ErrorCode::EvaluationFailed,
                                                QStringLiteral("history: ") + answer.error().message,
                                                answer.error().place});
        const wire::Failure tooLarge{id,
                                     wire::ErrorCode::TooLarge,
                                     QStringLiteral("the history is too large; ask for fewer points or series"),
                                     {}};
        if (sampleCount(**answer) > std::size_t(wire::limits::kHistorySamples))
            return tl::unexpected(tooLarge);
        const QByteArray bytes = wire::encode(
            wire::ServerMessage(wire::toHistory(id, channel, covered, **answer, grid.from, grid.to, grid.stepMs)));
        if (bytes.size() > maxBytes)
            return tl::unexpected(tooLarge);
        return textFrame(bytes);
    }
};

} // namespace

ChannelMember::ChannelMember(StreamSession &session, const wire::SubscribeQuery &request, wire::ChannelId channel,
                             ServerContext &context)
    : m_session(session), m_context(context), m_request(request), m_channel(channel)
{
}

ChannelMember::~ChannelMember()
{
    if (m_reading)
        m_reading->cancel();
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
    RangeRequest range;
    range.host = m_request.host;
    range.expr = m_request.query;
    range.from = m_grid.from;
    range.to = m_grid.to;
    range.stepMs = m_grid.stepMs;
    range.resolution = Resolution::Auto;
    range.timeLimitMs = kHistoryTimeLimitMs;
    const quint64 covered = newest.t == m_grid.to || newest.offset == 0 ? newest.offset : newest.offset - 1;
    const auto take = [this, covered](const Result<QueryResultPtr> &answer) {
        const HistoryFrame encodeIn{m_request.id, m_channel, covered, m_grid, m_context.limits.outboundHardBytes / 2};
        const auto encoded = runInPool(m_context.services.pool, [encodeIn, answer] { return encodeIn.encode(answer); });
        whenDone(encoded, this, [this](const tl::expected<QByteArray, wire::Failure> &frame) {
            if (!frame)
                m_session.refuse(frame.error());
            finishHistory(frame.value_or(QByteArray()));
        });
    };
    m_reading = watch(m_context.source->series().queryRange(range), this, take);
}

void ChannelMember::finishHistory(const QByteArray &frame)
{
    m_phase = Phase::Live;
    if (frame.isEmpty())
        m_session.send(wire::Gap{m_channel, m_grid.from, m_grid.to, QStringLiteral("history")});
    else
        m_session.send(frame);
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
