// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/metadata.h"
#include "query/value.h"
#include "source/connection.h"
#include "store/queryable.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace belfry {

struct InstantRequest {
    HostId host;
    QString expr;
    Timestamp t = 0;              ///< 0: the newest complete tick
    std::int64_t timeLimitMs = 0; ///< 0: the source's own
};

struct RangeRequest {
    HostId host;
    QString expr;
    Timestamp from = 0;
    Timestamp to = 0;
    std::int64_t stepMs = 1000;
    Resolution resolution = Resolution::Auto;
    std::int64_t timeLimitMs = 0; ///< 0: the source's own
};

struct LiveRequest {
    HostId host;
    QString expr;
    std::int64_t stepMs = 1000;
    /// How much history to send before the live points: samples newer than now - historyMs. 0 for none.
    std::int64_t historyMs = 0;
    /// At most this many history points a series (the history's step is widened to a multiple of stepMs).
    int maxPoints = 0;
};

/// Which series' label names are wanted.
struct LabelNamesRequest {
    HostId host;
    QString selector;   ///< as in match[] of the HTTP API; empty: all
    Timestamp from = 0; ///< series with samples since then; 0: since ever
};

/// A viewer's hold on a live query. Deleting it unsubscribes. Lives in the thread of its SeriesSource; every
/// signal is emitted there, never from within subscribe().
///
/// Order: history once (if asked for), then point for every later tick without a seam. After a reconnect the points
/// that were missed come first, or, where nothing of what the viewer has would still be shown, a history that replaces
/// it. gap where points are missing for good; failed ends it until a reconnect or for ever (a broken query).
class LiveSubscription : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual const LiveRequest &request() const = 0;

Q_SIGNALS:
    void history(const belfry::QueryResultPtr &matrix);
    void point(const belfry::LivePointPtr &point);
    void gap(qint64 fromMs, qint64 toMs, const QString &reason);
    void failed(const belfry::Error &error);
};

/// What is known of metrics by their names, sorted; metrics that nobody has described aren't there.
using MetadataList = std::vector<std::pair<std::string, Metadata>>;

/// Samples: queries and live queries, and what there is to ask for. One thread, asynchronous; a future finishes in any
/// thread, so use QFuture::then(context, …). Cancelling a future stops the query behind it; cancel through a
/// QFutureWatcher, as cancelling one that has continuations is not safe in Qt 6.4.
class SeriesSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual QFuture<Result<QueryResultPtr>> query(const InstantRequest &request) = 0;
    virtual QFuture<Result<QueryResultPtr>> queryRange(const RangeRequest &request) = 0;
    /// Never null; a broken query is answered by failed().
    virtual std::unique_ptr<LiveSubscription> subscribe(const LiveRequest &request) = 0;
    virtual QFuture<Result<MetadataList>> metadata(const HostId &host) = 0;
    /// Sorted; a thousand at most.
    virtual QFuture<Result<std::vector<std::string>>> labelNames(const LabelNamesRequest &request) = 0;
};

} // namespace belfry
