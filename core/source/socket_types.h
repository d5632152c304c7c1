// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "source/connection.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace belfry {

/// What a row of a list of sockets stands for.
enum class SocketGroup {
    None,   ///< one socket
    Remote, ///< all connections with one address
    Port,   ///< a port that is listened on, with the connections to it
};
/// "none", "remote", "port".
QString toString(SocketGroup group);
std::optional<SocketGroup> socketGroupFromString(const QString &text);

enum class SocketColumn { Count, Protocol, Local, Remote, State, ReceiveQueue, SendQueue, Process, User };
/// "count", "protocol", "local", "remote", "state", "receive", "send", "process", "user".
QString toString(SocketColumn column);
std::optional<SocketColumn> socketColumnFromString(const QString &text);
QStringList socketColumnNames();

/// The first so many sockets, or groups of them, in an order.
struct SocketRequest {
    static constexpr int kMostRows = 500;
    static constexpr qint64 kLeastStepMs = 1000;
    static constexpr qint64 kMostStepMs = 3'600'000;
    static constexpr qsizetype kFilterChars = 200;

    HostId host;
    SocketGroup group = SocketGroup::None;
    /// What is equal is in the order of states, established first, then of addresses.
    SocketColumn sort = SocketColumn::Count;
    bool descending = true;
    int limit = 20; ///< 1 to kMostRows
    /// Words that must all be found in the protocol, an end ("192.0.2.7:443"), the state, the process or the user.
    QString filter;
    qint64 stepMs = 2000;
    friend bool operator==(const SocketRequest &, const SocketRequest &) = default;
};

/// What doesn't hold for all of a group is empty or 0.
struct SocketRow {
    QString protocol;     ///< "tcp", "tcp6", "udp", "udp6"
    QString localAddress; ///< "192.0.2.7", "2001:db8::7"
    int localPort = 0;
    QString remoteAddress; ///< empty if it isn't connected
    int remotePort = 0;
    QString state;           ///< "established", "listening", "time-wait" … as ss has them; "unconnected" of UDP
    qint64 receiveQueue = 0; ///< bytes, of a group together; of what listens, connections that wait
    qint64 sendQueue = 0;
    int pid = 0; ///< 0: not to be seen
    QString process;
    QString user;
    int count = 1;     ///< of connections in a group
    quint64 inode = 0; ///< of one socket; with the ends it is its identity
};

/// One reading of what was asked for. Immutable once it is shared.
struct SocketSnapshot {
    Timestamp t = 0;
    int total = 0; ///< sockets that were read
    int established = 0;
    int listening = 0;
    int leftOut = 0;  ///< sockets that there are beyond those, and that nothing here counts
    int matching = 0; ///< rows that the filter lets through
    std::vector<SocketRow> rows;
};
using SocketSnapshotPtr = std::shared_ptr<const SocketSnapshot>;

} // namespace belfry

Q_DECLARE_METATYPE(belfry::SocketSnapshotPtr)
