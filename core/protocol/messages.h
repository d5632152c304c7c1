// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "health/health_snapshot.h"
#include "protocol/error_code.h"
#include "query/value.h"
#include "source/connection.h"
#include "source/host_source.h"
#include "source/process_types.h"
#include "source/socket_types.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// What goes over the stream, apart from how it is written (protocol/codec.h). docs/protocol.md has an example
/// of each. Grouped by direction.
namespace belfry::wire {

inline constexpr int kVersion = 1;
/// The WebSocket subprotocols of version 1, and the path.
inline constexpr auto kSubprotocolJson = "belfry.v1.json";
inline constexpr auto kSubprotocolCbor = "belfry.v1.cbor";
inline constexpr auto kStreamPath = "/live";

/// Chosen by the client, positive; names a subscription in later messages of the same connection.
using RequestId = quint32;
/// Chosen by the server, positive; one per distinct query, step, host, options and encoding, the same for everyone who
/// holds it.
using ChannelId = StrongId<struct ChannelTag, quint32>;

enum class Topic { Alerts, Health, Layouts, Hosts, Processes, Connections, Annotations };
/// "alerts", "health", "layouts", "hosts", "processes", "connections", "annotations".
QString toString(Topic topic);
std::optional<Topic> topicFromString(const QString &text);

// ---- client to server ----

/// The first message, once.
struct Hello {
    int version = kVersion;
    QString token;  ///< empty: anonymous
    QString epoch;  ///< of the server the client was connected to before; empty the first time
    QString client; ///< for logs: "belfry 0.1.0"
    /// Compressions that the client reads, best first: "zstd", "deflate". Unknown ones are passed over.
    std::vector<QString> compress;
    friend bool operator==(const Hello &, const Hello &) = default;
};

/// How a channel's points look: viewers with the same options share a channel, so its frames are the same bytes for
/// all.
struct PointOptions {
    bool delta = false;  ///< values that stay the same may be left out (Delta)
    bool single = false; ///< values are rounded to single precision
    int batchMs = 0;     ///< points may be kept so long to go together; rounded up, see roundedBatch()
    QString match;       ///< only series that this selector selects: "{mode=~\"user|system\"}"; empty: all
    int top = 0;         ///< only the so many series with the highest values of a point; 0: all
    double deadband = 0; ///< a value that moved by no more than this since it was last sent counts as the same
    friend bool operator==(const PointOptions &, const PointOptions &) = default;
};

/// What a history keeps of the instants between its points.
enum class Reduce {
    Last,   ///< nothing: the value at each point
    MinMax, ///< the least and the greatest value since the point before, too
    Lttb,   ///< as many instants as there may be points, those at which the line looks the same
};
/// "last", "minmax", "lttb".
QString toString(Reduce reduce);
std::optional<Reduce> reduceFromString(const QString &text);

/// What comes before the live points.
struct HistoryOptions {
    qint64 historyMs = 0; ///< so far back; 0: none unless `from` says so
    Timestamp from = 0;   ///< what is at or after this instant, for whoever has what was before; 0: not asked
    int maxPoints = 0;    ///< a series; 0: as many as the step gives
    Reduce reduce = Reduce::Last;
    bool isWanted() const { return historyMs > 0 || from != 0; }
    friend bool operator==(const HistoryOptions &, const HistoryOptions &) = default;
};

struct SubscribeQuery {
    RequestId id = 0;
    QString query;
    qint64 stepMs = 1000;
    HostId host;
    HistoryOptions history;
    PointOptions points;
    friend bool operator==(const SubscribeQuery &, const SubscribeQuery &) = default;
};

/// All queries of a layout's components in one subscription.
struct SubscribeLayout {
    RequestId id = 0;
    QString layout; ///< its id
    QString page;   ///< only this page's; empty: all pages'
    qint64 stepMs = 1000;
    HostId host;
    HistoryOptions history;
    PointOptions points;
    QMap<QString, QStringList> variables; ///< chosen values by name; those that aren't named are at their defaults
    friend bool operator==(const SubscribeLayout &, const SubscribeLayout &) = default;
};

struct SubscribeTopic {
    RequestId id = 0;
    Topic topic = Topic::Alerts;
    HostId host;
    friend bool operator==(const SubscribeTopic &, const SubscribeTopic &) = default;
};

/// The topic of connections, of which each asks for its own.
struct SubscribeSockets {
    RequestId id = 0;
    SocketRequest request;
    friend bool operator==(const SubscribeSockets &, const SubscribeSockets &) = default;
};

/// The same for processes.
struct SubscribeProcesses {
    RequestId id = 0;
    ProcessRequest request;
    friend bool operator==(const SubscribeProcesses &, const SubscribeProcesses &) = default;
};

struct Unsubscribe {
    RequestId id = 0;
    friend bool operator==(const Unsubscribe &, const Unsubscribe &) = default;
};

/// No more points of a subscription until Resume; what is missed comes as a history then, or as a gap.
struct Pause {
    RequestId id = 0;
    friend bool operator==(const Pause &, const Pause &) = default;
};

struct Resume {
    RequestId id = 0;
    friend bool operator==(const Resume &, const Resume &) = default;
};

struct Ping {
    qint64 nonce = 0; ///< comes back in the pong
    friend bool operator==(const Ping &, const Ping &) = default;
};

using ClientMessage = std::variant<Hello, SubscribeQuery, SubscribeTopic, SubscribeLayout, SubscribeProcesses,
                                   SubscribeSockets, Unsubscribe, Pause, Resume, Ping>;

// ---- server to client ----

/// Answers hello.
struct Welcome {
    int version = kVersion;
    QString epoch;  ///< one life of the server; another one means that all offsets and channels are void
    QString server; ///< "belfry 0.1.0"
    HostId host;    ///< the server's own
    Capabilities capabilities;
    Timestamp time = 0; ///< the server's clock
    QString compress;   ///< how large messages are compressed from here on: "zstd", "deflate", or not
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// Answers subscribe to a query or a topic, at once. `offset` is the newest point's that the channel had, 0 if none
/// yet.
struct Subscribed {
    RequestId id = 0;
    ChannelId channel;
    quint64 offset = 0;
    friend bool operator==(const Subscribed &, const Subscribed &) = default;
};

/// One query of a component and the channel its points come on; or why there are none.
struct ComponentQuery {
    QString query;
    ChannelId channel; ///< 0 with an error
    QString error;
    friend bool operator==(const ComponentQuery &, const ComponentQuery &) = default;
};

struct Component {
    QString page;
    QString component; ///< the widget's id; of a further copy id~value
    std::vector<ComponentQuery> queries;
    friend bool operator==(const Component &, const Component &) = default;
};

/// Answers subscribe to a layout, and comes again when the layout has changed or what its variables stand for. Channels
/// that were there before go on.
struct Components {
    RequestId id = 0;
    QString layout;
    quint64 version = 0;
    std::vector<Component> components;
    QMap<QString, QStringList> variables; ///< what is chosen of each variable that viewers see
    friend bool operator==(const Components &, const Components &) = default;
};

/// A series of a channel. A ref never means another series while the channel lives.
struct SeriesRef {
    quint32 ref = 0;
    LabelsPtr labels;
};

/// All series of the channel's next points, in the order of their values; replaces the list before it.
struct Series {
    ChannelId channel;
    std::vector<SeriesRef> refs;
};

/// A series in a history: `values[i]` is at `from + i * step`, a stale marker where there is none.
struct HistorySeries {
    LabelsPtr labels;
    std::vector<double> values;
    std::vector<double> min; ///< with Reduce::MinMax: the least since the instant before; else empty
    std::vector<double> max;
    std::vector<quint32> at; ///< with Reduce::Lttb: `values[i]` is at `from + at[i] * step`; else empty
};

/// What was before the live points; only to the one who subscribed, before its first points, which are the
/// channel's next after `offset` and newer than `to`. The grid's last instant is `to`.
struct History {
    RequestId id = 0;
    ChannelId channel;
    quint64 offset = 0;
    Timestamp from = 0;
    Timestamp to = 0;
    qint64 stepMs = 1000;
    QString resolution; ///< which tier answered: "raw", "10s", "1m", "15m"
    std::vector<QString> warnings;
    std::vector<HistorySeries> series;
};

/// One evaluation of a channel, whole; offsets follow each other, and a gap says where they don't. A stale marker
/// stands for no value.
struct Points {
    ChannelId channel;
    quint64 offset = 0;
    Timestamp t = 0;
    std::vector<double> values;
};

/// A value of a Delta: of the series at this place in the list.
struct Change {
    quint32 index = 0;
    double value = 0;
};

/// The evaluation after the last that came on the channel, by what is different: its offset is one more, its time
/// `dtMs` later, and all values but those in `changes` are the same.
struct Delta {
    ChannelId channel;
    qint64 dtMs = 1000;
    std::vector<Change> changes; ///< in the order of the series
};

/// Points that were kept to go together, in their order.
struct Batch {
    std::vector<std::variant<Points, Delta>> of;
};

struct LayoutVersion {
    QString id;
    QString name;
    quint64 version = 0;
    friend bool operator==(const LayoutVersion &, const LayoutVersion &) = default;
};

/// How often annotations were written or removed; which there are is asked over HTTP.
struct AnnotationRevision {
    quint64 revision = 0;
    friend bool operator==(const AnnotationRevision &, const AnnotationRevision &) = default;
};

/// The whole state of a topic. A null snapshot means that there is none yet.
using TopicState = std::variant<AlertSnapshotPtr, HealthSnapshotPtr, std::vector<LayoutVersion>, std::vector<HostInfo>,
                                ProcessSnapshotPtr, SocketSnapshotPtr, AnnotationRevision>;

/// Sent after subscribing and with every change.
struct TopicUpdate {
    ChannelId channel;
    quint64 offset = 0;
    HostId host;
    TopicState state;
    Topic topic() const { return Topic(state.index()); }
};

/// Points from `from` to `to` (both inclusive) won't come.
struct Gap {
    ChannelId channel;
    Timestamp from = 0;
    Timestamp to = 0;
    QString reason; ///< "slow_viewer", "history", or a text
    friend bool operator==(const Gap &, const Gap &) = default;
};

struct Failure {
    std::optional<RequestId> id; ///< which request it answers
    ErrorCode code = ErrorCode::Internal;
    QString message;
    Place place; ///< line and column in the query, or a JSON pointer into the message
    Error toError() const { return {message, kindFor(code), place}; }
    friend bool operator==(const Failure &, const Failure &) = default;
};

struct Pong {
    qint64 nonce = 0;
    Timestamp time = 0; ///< the server's clock
    friend bool operator==(const Pong &, const Pong &) = default;
};

using ServerMessage = std::variant<Welcome, Subscribed, Components, Series, History, Points, Delta, Batch, TopicUpdate,
                                   Gap, Failure, Pong>;

// ---- between the messages and the core's types ----

/// The next of the few steps of time for which points are kept: 0, 250, 500 ms, 1, 2, 5, 10, 30 s, 1 min. So channels
/// that hardly differ are one.
int roundedBatch(int batchMs);
/// The nearest number of single precision; as it is where that has none.
double toSingle(double number);

/// Puts a matrix on its grid. REQUIRES: all samples lie on from + i * stepMs, up to `to`.
History toHistory(RequestId id, ChannelId channel, quint64 offset, const QueryResult &matrix, Timestamp from,
                  Timestamp to, qint64 stepMs);
/// The matrix again, sorted as it came.
QueryResultPtr toResult(const History &history);

} // namespace belfry::wire
