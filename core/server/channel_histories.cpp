// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channel_histories.h"

#include "base/when_done.h"
#include "protocol/codec.h"
#include "protocol/limits.h"
#include "server/point_shaper.h"
#include "server/pool_work.h"
#include "server/websocket_frame.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::int64_t kHistoryTimeLimitMs = 10'000;
constexpr qsizetype kKeptBytes = 256 * 1024; // of an answer until the next point; a step may be a day

std::size_t valueCount(const wire::History &history)
{
    std::size_t count = 0;
    for (const wire::HistorySeries &series : history.series)
        count += series.values.size() + series.min.size() + series.max.size();
    return count;
}

/// What a history's message needs besides the answer; used in the pool, as histories may be large.
struct HistoryText {
    wire::ChannelId channel;
    HistoryWish wish;
    wire::PointOptions options;
    wire::Encoding encoding;
    qint64 maxBytes;

    ChannelHistories::Answer encode(const Result<QueryResultPtr> &answer) const
    {
        if (!answer)
            return tl::unexpected(wire::Failure{{},
                                                wire::ErrorCode::EvaluationFailed,
                                                QStringLiteral("history: ") + answer.error().message,
                                                answer.error().place});
        const HistoryGrid &grid = wish.plan.fine;
        wire::History history = wire::toHistory(0, channel, wish.covered, *selectHistory(*answer, options), grid.from,
                                                grid.to, grid.stepMs);
        reduceHistory(history, wish.plan, wish.reduce, wish.maxPoints);
        const wire::Failure tooLarge{{},
                                     wire::ErrorCode::TooLarge,
                                     QStringLiteral("the history is too large; ask for fewer points or series"),
                                     {}};
        if (valueCount(history) > std::size_t(wire::limits::kHistorySamples))
            return tl::unexpected(tooLarge);
        QByteArray start = wire::encodeHistoryStart(history, encoding);
        if (start.size() > maxBytes)
            return tl::unexpected(tooLarge);
        return SharedHistory::make(std::move(start), encoding, wish.compression);
    }
};

} // namespace

SharedHistory SharedHistory::make(QByteArray start, wire::Encoding encoding, wire::Compression compression)
{
    SharedHistory history;
    history.m_start = std::move(start);
    history.m_encoding = encoding;
    if (compression != wire::Compression::None && history.m_start.size() >= wire::limits::kCompressFrom) {
        history.m_compression = compression;
        history.m_compressed = wire::compressStart(history.m_start, compression);
        history.m_start = history.m_compressed.bytes;
    }
    return history;
}

SharedHistory::Framed SharedHistory::framed(wire::RequestId id) const
{
    QByteArray end = wire::historyEnd(id, m_encoding);
    const bool isPlain = m_compression == wire::Compression::None;
    if (!isPlain)
        end = wire::compressedEnd(m_compressed, end, m_compression);
    const bool isText = isPlain && m_encoding == wire::Encoding::Json;
    return {frameHeader(m_start.size() + end.size(), isText ? MessageKind::Text : MessageKind::Binary), m_start, end};
}

ChannelHistories::ChannelHistories(wire::ChannelId channel, LiveRequest request, wire::PointOptions options,
                                   wire::Encoding encoding, ServerContext &context)
    : m_channel(channel),
      m_request(std::move(request)),
      m_options(std::move(options)),
      m_encoding(encoding),
      m_context(context)
{
}

ChannelHistories::~ChannelHistories()
{
    for (const ReadingPtr &reading : m_readings) {
        if (reading->query)
            reading->query->cancel();
    }
}

void ChannelHistories::read(const HistoryWish &wish, QObject *reader, Take take)
{
    const auto same = std::find_if(m_readings.begin(), m_readings.end(),
                                   [&](const ReadingPtr &reading) { return reading->wish == wish; });
    if (same != m_readings.end() && (*same)->answer)
        return take(*(*same)->answer);
    if (same != m_readings.end())
        return (*same)->waiting.push_back({reader, std::move(take)});
    const auto reading = std::make_shared<Reading>(Reading{wish, {}, {}, {}});
    reading->waiting.push_back({reader, std::move(take)});
    m_readings.push_back(reading);
    begin(reading);
}

void ChannelHistories::begin(const ReadingPtr &reading)
{
    m_context.metrics.histories.add();
    RangeRequest range;
    range.host = m_request.host;
    range.expr = m_request.expr;
    range.from = reading->wish.plan.fine.from;
    range.to = reading->wish.plan.fine.to;
    range.stepMs = reading->wish.plan.fine.stepMs;
    range.resolution = Resolution::Auto;
    range.timeLimitMs = kHistoryTimeLimitMs;
    const HistoryText text{m_channel, reading->wish, m_options, m_encoding, m_context.limits.outboundHardBytes / 2};
    const auto encode = [this, reading, text](const Result<QueryResultPtr> &answer) {
        const auto encoded = runInPool(m_context.services.pool, [text, answer] { return text.encode(answer); });
        whenDone(encoded, this, [this, reading](const Answer &made) { finish(reading, made); });
    };
    reading->query = watch(m_context.source->series().queryRange(range), this, encode);
}

void ChannelHistories::finish(const ReadingPtr &reading, const Answer &answer)
{
    reading->answer = answer;
    if (answer && answer->size() > kKeptBytes)
        std::erase(m_readings, reading);
    for (const Waiting &waiting : std::exchange(reading->waiting, {})) {
        if (waiting.reader) // one that answers may take others away
            waiting.take(answer);
    }
}

void ChannelHistories::leave(const QObject *reader)
{
    std::erase_if(m_readings, [reader](const ReadingPtr &reading) {
        std::erase_if(reading->waiting, [reader](const Waiting &w) { return w.reader == reader || !w.reader; });
        if (!reading->waiting.empty() || reading->answer)
            return false;
        if (reading->query)
            reading->query->cancel();
        return true;
    });
}

void ChannelHistories::renew()
{
    std::erase_if(m_readings, [](const ReadingPtr &reading) { return reading->answer.has_value(); });
}

} // namespace belfry

#include "moc_channel_histories.cpp"
