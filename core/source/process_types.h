// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "source/connection.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace belfry {

/// Which process: a pid alone may be another one's by the time somebody acts on it.
struct ProcessKey {
    int pid = 0;
    quint64 start = 0; ///< when it began, in clock ticks since boot
    friend bool operator==(const ProcessKey &, const ProcessKey &) = default;
};

/// What processes can be sorted by.
enum class ProcessColumn { Cpu, Memory, Io, Name, Pid, User, Threads, Nice, Started };
/// "cpu", "memory", "io", "name", "pid", "user", "threads", "nice", "started".
QString toString(ProcessColumn column);
std::optional<ProcessColumn> processColumnFromString(const QString &text);
/// Of all columns, in their order.
QStringList processColumnNames();

/// The first so many processes in an order.
struct ProcessRequest {
    static constexpr int kMostRows = 500;
    static constexpr qint64 kLeastStepMs = 1000;
    static constexpr qint64 kMostStepMs = 3'600'000;
    static constexpr qsizetype kFilterChars = 200;

    HostId host;
    ProcessColumn sort = ProcessColumn::Cpu;
    bool descending = true;
    int limit = 20; ///< 1 to kMostRows
    /// Words that must all be found in the name, the user, the unit, the pid or, where they are shown, the command
    /// line; upper and lower case are the same. Empty: all processes.
    QString filter;
    qint64 stepMs = 1000;     ///< kLeastStepMs to kMostStepMs
    bool commandLines = true; ///< with them, if they may be seen
    friend bool operator==(const ProcessRequest &, const ProcessRequest &) = default;
};

/// What isn't known of it is NaN or empty.
struct ProcessRow {
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

    ProcessKey key;
    int parent = 0;
    QString name;
    QString commandLine;
    QString user;
    QString unit; ///< of systemd: "ssh.service"
    QString
        state; ///< "running", "sleeping", "waiting" (for a disk, say), "stopped", "traced", "zombie", "idle", "dead"
    double cpu = kUnknown; ///< cores that it used since the reading before
    qint64 residentBytes = 0;
    int threads = 0;
    int nice = 0;
    double readBytes = kUnknown; ///< a second, from disks
    double writeBytes = kUnknown;
    Timestamp started = 0; ///< 0: not known
};

/// One reading of what was asked for. Immutable once it is shared.
struct ProcessSnapshot {
    Timestamp t = 0;
    int total = 0;             ///< processes there are
    int matching = 0;          ///< of these, those that the filter lets through
    int running = 0;           ///< of all, those that run or could
    int threads = 0;           ///< of all processes
    int processors = 0;        ///< that the machine has
    bool commandLines = false; ///< whether rows have them
    std::vector<ProcessRow> rows;
};
using ProcessSnapshotPtr = std::shared_ptr<const ProcessSnapshot>;

/// What a process can be told.
enum class ProcessSignal { Terminate, Kill, Stop, Continue, HangUp, Interrupt };
/// "TERM", "KILL", "STOP", "CONT", "HUP", "INT".
QString toString(ProcessSignal signal);
std::optional<ProcessSignal> processSignalFromString(const QString &text);

inline constexpr int kLeastNice = -20;
inline constexpr int kMostNice = 19;

} // namespace belfry

Q_DECLARE_METATYPE(belfry::ProcessSnapshotPtr)
