// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "server/server_context.h"
#include "source/history_grid.h"
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

/// What was before a channel's points, for the members that ask: read and encoded once for all that ask for the same
/// before the next point comes. After a restart of the server that is everybody.
class ChannelHistories final : public QObject
{
    Q_OBJECT

public:
    /// wire::encodeHistoryStart(); a failure is without id.
    using Answer = tl::expected<QByteArray, wire::Failure>;
    using Take = std::function<void(const Answer &)>;

    ChannelHistories(wire::ChannelId channel, LiveRequest request, ServerContext &context);
    ~ChannelHistories() override;

    /// Calls `take` once, perhaps from within, unless `reader` leaves or is gone before. `covered` is the offset of the
    /// newest point that the history has.
    void read(const HistoryGrid &grid, quint64 covered, QObject *reader, Take take);
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
        HistoryGrid grid;
        quint64 covered = 0;
        std::vector<Waiting> waiting;
        std::optional<Answer> answer;
        QPointer<QFutureWatcher<Result<QueryResultPtr>>> query;
    };
    using ReadingPtr = std::shared_ptr<Reading>;

    void begin(const ReadingPtr &reading);
    void finish(const ReadingPtr &reading, const Answer &answer);

    const wire::ChannelId m_channel;
    const LiveRequest m_request;
    ServerContext &m_context;
    std::vector<ReadingPtr> m_readings;
};

} // namespace belfry
