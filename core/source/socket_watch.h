// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "collect/connections/socket_holders.h"
#include "collect/connections/socket_table.h"
#include "collect/process/user_names.h"
#include "source/socket_types.h"
#include "source/watchers.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <unordered_map>

namespace belfry {

/// Reads the sockets of this machine for all who watch them, as ProcessWatch does with processes.
class SocketWatch final : public QObject
{
    Q_OBJECT

public:
    /// What there is for each watcher whose time it is, or why there is nothing.
    struct Reading {
        std::unordered_map<WatcherId, SocketSnapshotPtr> snapshots;
        std::optional<Error> error;
    };
    using ReadingPtr = std::shared_ptr<const Reading>;

    /// `proc`: "/proc", or a recorded tree. `clock` must outlive it.
    SocketWatch(const std::string &proc, const Clock &clock);

    // Any thread.
    WatcherId add(const SocketRequest &request);
    void remove(WatcherId id);
    /// How often the sockets were read.
    quint64 readings() const { return m_readings.load(std::memory_order_relaxed); }

Q_SIGNALS:
    /// In the object's thread.
    void read(const belfry::SocketWatch::ReadingPtr &reading);

private:
    void follow();
    void onTimer();
    void publish(std::int64_t nowNs);

    const Clock &m_clock;
    SocketTable m_table;
    SocketHolders m_owners;
    UserNames m_users;
    Watchers<SocketRequest> m_watchers;
    QTimer m_timer;
    bool m_known = false; ///< the table has been read since somebody watches
    std::atomic<WatcherId> m_lastId = 0;
    std::atomic<quint64> m_readings = 0;
};

} // namespace belfry
