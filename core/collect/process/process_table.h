// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "collect/process/process_folder.h"
#include "collect/process/process_stat.h"
#include "metrics/sample.h"

#include <limits>
#include <span>
#include <string>
#include <sys/types.h>
#include <vector>

namespace belfry {

/// A process as it was at the last reading. NaN stands for what isn't known.
struct ProcessEntry {
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

    int pid = 0;
    std::uint64_t startTicks = 0; ///< since boot; with the pid it is the identity, as pids are used again
    int ppid = 0;
    uid_t uid = 0; ///< the effective one
    char state = '?';
    int nice = 0;
    int threads = 0;
    std::uint64_t cpuTicks = 0;
    double cpu = kUnknown; ///< cores that it used since the reading before: 1 is one of them
    std::uint64_t residentBytes = 0;
    double readBytes = kUnknown;  ///< a second, from disks; only of processes whose /proc/[pid]/io may be read
    double writeBytes = kUnknown; ///< likewise
    std::string name;
    std::string commandLine; ///< in UTF-8 or not, arguments with blanks between, cut off; empty of kernel threads
    std::string unit;        ///< of systemd: "ssh.service"; empty if it is in none

    // What the next reading needs.
    std::uint64_t totalRead = 0;
    std::uint64_t totalWritten = 0;
    bool mayReadIo = true;
    std::int64_t ioReadNs = 0; ///< when these were; 0: not yet
};

/// All processes, read on demand. What changes rarely (command line, user, unit) is read when a process appears, when
/// its name changes and every few readings. The rest takes one file a process, and a second one, of its I/O, where that
/// is ours to see and the process does something; of those that seem to do nothing every fourth reading.
/// Processes that end meanwhile aren't errors: they are gone. Nothing is allocated while there are no new ones.
///
/// One thread.
class ProcessTable
{
public:
    static constexpr std::size_t kCommandLineBytes = 512;
    static constexpr unsigned kReadingsBetweenDetails = 16;
    static constexpr unsigned kReadingsBetweenIo = 4; ///< of what seems to do nothing

    /// `proc`: "/proc", or a recorded tree.
    explicit ProcessTable(std::string proc);

    /// `monotonicNs` now. Shares of the processor need two readings. An error if there is no list of processes.
    Result<void> read(std::int64_t monotonicNs);
    /// Forgets all, as after a while without readings.
    void clear();

    /// In the order of their pids; until the next read().
    std::span<const ProcessEntry> entries() const { return m_entries; }
    /// ms since 1970; 0 if it isn't known when the machine was started.
    Timestamp startOf(const ProcessEntry &entry) const;
    /// How many readings there were since clear().
    unsigned readings() const { return m_readings; }

private:
    bool update(ProcessEntry &entry, int pid, bool isKnown);
    void readDetails(ProcessEntry &entry);
    void readIo(ProcessEntry &entry);
    bool mayHaveDoneIo(const ProcessEntry &entry) const;
    void readBootTime();

    ProcessFolder m_folder;
    std::vector<ListedProcess> m_listed;
    std::vector<ProcessEntry> m_entries;
    std::vector<ProcessEntry> m_next;
    std::int64_t m_readAtNs = 0;
    double m_elapsed = 0; ///< seconds since the reading before; 0: there was none
    unsigned m_readings = 0;
    Timestamp m_bootMs = 0;
    const double m_ticksPerSecond;
    const std::uint64_t m_pageSize;
};

} // namespace belfry
