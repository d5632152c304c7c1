// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "protocol/compression.h"
#include "server/history_reduction.h"
#include "server/server_context.h"
#include "source/series_source.h"

#include <QByteArray>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace belfry {

/// A history for many viewers, up to the id of each one's request: encoded once, and compressed once for all who want
/// it so.
class SharedHistory
{
public:
    /// wire::encodeHistoryStart(), compressed unless it is small. Any thread.
    static SharedHistory make(QByteArray start, wire::Encoding encoding, wire::Compression compression);

    qsizetype size() const { return m_start.size(); }
    /// The frame's header, and what comes behind the shared bytes.
    struct Framed {
        QByteArray header;
        QByteArray shared;
        QByteArray end;
    };
    Framed framed(wire::RequestId id) const;

private:
    QByteArray m_start;
    wire::CompressedStart m_compressed; ///< with m_compression
    wire::Encoding m_encoding = wire::Encoding::Json;
    wire::Compression m_compression = wire::Compression::None;
};

/// What a viewer wants to see of what was.
struct HistoryWish {
    ReductionPlan plan;
    wire::Reduce reduce = wire::Reduce::Last;
    int maxPoints = 0;
    quint64 covered = 0; ///< the offset of the newest point that the history has
    wire::Compression compression = wire::Compression::None;
    friend bool operator==(const HistoryWish &, const HistoryWish &) = default;
};

/// What was before a channel's points, for the members that ask: read and encoded once for all that ask for the same
/// before the next point comes. After a restart of the server that is everybody.
class ChannelHistories final : public QObject
{
    Q_OBJECT

public:
    /// A failure is without id.
    using Answer = tl::expected<SharedHistory, wire::Failure>;
    using Take = std::function<void(const Answer &)>;

    ChannelHistories(wire::ChannelId channel, LiveRequest request, wire::PointOptions options, wire::Encoding encoding,
                     ServerContext &context);
    ~ChannelHistories() override;

    /// Calls `take` once, perhaps from within, unless `reader` leaves or is gone before.
    void read(const HistoryWish &wish, QObject *reader, Take take);
    /// Stops what nobody else waits for.
    void leave(const QObject *reader);
    /// A point has come: whoever asks from now on wants it in the history.
    void renew();

private:
    struct Waiting {
        QPointer<QObject> reader;
        Take take;
    };
    struct Reading {
        HistoryWish wish;
        std::vector<Waiting> waiting;
        std::optional<Answer> answer;
        QPointer<QFutureWatcher<Result<QueryResultPtr>>> query;
    };
    using ReadingPtr = std::shared_ptr<Reading>;

    void begin(const ReadingPtr &reading);
    void finish(const ReadingPtr &reading, const Answer &answer);

    const wire::ChannelId m_channel;
    const LiveRequest m_request;
    const wire::PointOptions m_options;
    const wire::Encoding m_encoding;
    ServerContext &m_context;
    std::vector<ReadingPtr> m_readings;
};

} // namespace belfry
