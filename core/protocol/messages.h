// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "health/health_snapshot.h"
#include "protocol/error_code.h"
#include "query/value.h"
#include "source/connection.h"
#include "source/host_source.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// What goes over the stream, apart from how it is written (protocol/codec.h). docs/protocol.md has an example
/// of each. Grouped by direction.
namespace belfry::wire {

inline constexpr int kVersion = 1;
/// The WebSocket subprotocol of version 1 in JSON, and the path.
inline constexpr auto kSubprotocolJson = "belfry.v1.json";
inline constexpr auto kStreamPath = "/live";

/// Chosen by the client, positive; names a subscription in later messages of the same connection.
using RequestId = quint32;
/// Chosen by the server, positive; one per distinct query, step and host, the same for everyone who holds it.
using ChannelId = StrongId<struct ChannelTag, quint32>;

enum class Topic { Alerts, Health, Layouts, Hosts };
/// "alerts", "health", "layouts", "hosts".
QString toString(Topic topic);
std::optional<Topic> topicFromString(const QString &text);

// ---- client to server ----

/// The first message, once.
struct Hello {
    int version = kVersion;
    QString token;  ///< empty: anonymous
    QString epoch;  ///< of the server the client was connected to before; empty the first time
    QString client; ///< for logs: "belfry 0.1.0"
    friend bool operator==(const Hello &, const Hello &) = default;
};

struct SubscribeQuery {
    RequestId id = 0;
    QString query;
    qint64 stepMs = 1000;
    HostId host;
    qint64 historyMs = 0; ///< 0: none
    int maxPoints = 0;    ///< of the history, a series; 0: as many as the step gives
    friend bool operator==(const SubscribeQuery &, const SubscribeQuery &) = default;
};

struct SubscribeTopic {
    RequestId id = 0;
    Topic topic = Topic::Alerts;
    HostId host;
    friend bool operator==(const SubscribeTopic &, const SubscribeTopic &) = default;
};

struct Unsubscribe {
    RequestId id = 0;
    friend bool operator==(const Unsubscribe &, const Unsubscribe &) = default;
};

struct Ping {
    qint64 nonce = 0; ///< comes back in the pong
    friend bool operator==(const Ping &, const Ping &) = default;
};

using ClientMessage = std::variant<Hello, SubscribeQuery, SubscribeTopic, Unsubscribe, Ping>;

// ---- server to client ----

/// Answers hello.
struct Welcome {
    int version = kVersion;
    QString epoch;  ///< one life of the server; another one means that all offsets and channels are void
    QString server; ///< "belfry 0.1.0"
    HostId host;    ///< the server's own
    Capabilities capabilities;
    Timestamp time = 0; ///< the server's clock
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// Answers subscribe, at once. `offset` is the newest point's that the channel had, 0 if none yet.
struct Subscribed {
    RequestId id = 0;
    ChannelId channel;
    quint64 offset = 0;
    friend bool operator==(const Subscribed &, const Subscribed &) = default;
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

/// One evaluation of a channel; offsets follow each other, and a gap says where they don't. A stale marker stands for
/// no value.
struct Points {
    ChannelId channel;
    quint64 offset = 0;
    Timestamp t = 0;
    std::vector<double> values;
};

struct LayoutVersion {
    QString id;
    QString name;
    quint64 version = 0;
    friend bool operator==(const LayoutVersion &, const LayoutVersion &) = default;
};

/// The whole state of a topic. A null snapshot means that there is none yet.
using TopicState = std::variant<AlertSnapshotPtr, HealthSnapshotPtr, std::vector<LayoutVersion>, std::vector<HostInfo>>;

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
    QString reason; ///< "slow_viewer", "evaluation", "restart" …
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

using ServerMessage = std::variant<Welcome, Subscribed, Series, History, Points, TopicUpdate, Gap, Failure, Pong>;

// ---- between the messages and the core's types ----

/// Puts a matrix on its grid. REQUIRES: all samples lie on from + i * stepMs, up to `to`.
History toHistory(RequestId id, ChannelId channel, quint64 offset, const QueryResult &matrix, Timestamp from,
                  Timestamp to, qint64 stepMs);
/// The matrix again, sorted as it came.
QueryResultPtr toResult(const History &history);

} // namespace belfry::wire
