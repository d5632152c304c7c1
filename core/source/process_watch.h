// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "collect/process/process_table.h"
#include "collect/process/user_names.h"
#include "source/process_types.h"
#include "source/watchers.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <unordered_map>

namespace belfry {

/// Reads the processes of this machine for all who watch them, as often as the most impatient of them asks for, and not
/// at all while nobody does. All but the signal may be called in any thread; the work is done in the object's own,
/// which must run an event loop and may wait for what the system takes to answer.
class ProcessWatch final : public QObject
{
    Q_OBJECT

public:
    /// What there is for each watcher whose time it is, or why there is nothing.
    struct Reading {
        std::unordered_map<WatcherId, ProcessSnapshotPtr> snapshots;
        std::optional<Error> error;
    };
    using ReadingPtr = std::shared_ptr<const Reading>;

    /// `proc`: "/proc", or a recorded tree. `clock` must outlive it.
    ProcessWatch(std::string proc, const Clock &clock);

    WatcherId add(const ProcessRequest &request);
    void remove(WatcherId id);
    /// As the functions of process_control.h, in the object's thread.
    QFuture<Result<void>> signal(const ProcessKey &process, ProcessSignal signal);
    QFuture<Result<void>> renice(const ProcessKey &process, int nice);

    /// How often the processes were read.
    quint64 readings() const { return m_readings.load(std::memory_order_relaxed); }

Q_SIGNALS:
    /// In the object's thread.
    void read(const belfry::ProcessWatch::ReadingPtr &reading);

private:
    template<typename Act>
    QFuture<Result<void>> act(Act act);
    void follow();
    void onTimer();
    void publish(std::int64_t nowNs);
    void fail(const Error &error);

    const Clock &m_clock;
    ProcessTable m_table;
    UserNames m_users;
    Watchers<ProcessRequest> m_watchers;
    QTimer m_timer;
    std::atomic<WatcherId> m_lastId = 0;
    std::atomic<quint64> m_readings = 0;
};

} // namespace belfry
