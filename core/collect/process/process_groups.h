// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/process/process_folder.h"
#include "collect/process/process_stat.h"
#include "collect/process/process_texts.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// The processes of one name, as process-exporter counts them. What is of now is 0 while there are none; totals only
/// grow: what a process had used stays when it ends.
struct ProcessGroup {
    unsigned processes = 0;
    std::uint64_t threads = 0;
    std::uint64_t residentPages = 0;
    std::uint64_t virtualBytes = 0;

    std::uint64_t userTicks = 0;
    std::uint64_t systemTicks = 0;
    std::uint64_t readBytes = 0; ///< these two mean nothing unless knowsIo()
    std::uint64_t writtenBytes = 0;

    unsigned withIo = 0;    ///< processes whose I/O is counted
    unsigned hidesIo = 0;   ///< processes whose I/O isn't ours to see
    double recentTicks = 0; ///< CPU time, what is longer ago counting less
    bool isListed = false;  ///< its owner still needs it: it isn't forgotten

    /// A part of the group's I/O would be no answer.
    bool knowsIo() const { return withIo > 0 && hidesIo == 0; }
};

/// A process between two readings.
struct GroupedProcess {
    int pid = 0;
    ino_t inode = 0;
    bool isKernelThread = false;
    char state = '?';
    int threads = 0;
    std::uint64_t startTicks = 0;
    std::uint64_t residentPages = 0;
    std::uint64_t virtualBytes = 0;
    std::uint64_t userTicks = 0; ///< these are counted
    std::uint64_t systemTicks = 0;
    IoTotals io;                   ///< likewise, once it is known
    bool hidesIo = false;          ///< it can't be read
    bool isNew = true;             ///< at its first reading
    bool countsWhole = false;      ///< began after the first reading, so that all it has used is of our time
    bool hasRun = false;           ///< since the reading before
    std::string name;              ///< of any bytes
    ProcessGroup *group = nullptr; ///< that of the name; none of kernel threads
};

/// Adds up what processes use by their names. Of a process that was there at the first reading it counts what comes
/// after that; of a later one everything. Under another name a process goes on in another group. A pid with another
/// start is another process. Kernel threads are left out.
///
/// A reading is begin(), see() for each process in the order of the pids, end(). Allocates only for processes and
/// names that are new. One thread.
class ProcessGroups
{
public:
    /// Totals of names that no process has any more are kept for when it comes back, unless there are so many.
    static constexpr std::size_t kMostNames = 1000;

    void begin();
    /// Whether it is a kernel thread that was seen before, which needs no reading.
    bool isKnownKernelThread(const ListedProcess &listed);
    /// The process, until the next call; null if it is a kernel thread.
    GroupedProcess *see(const ProcessStat &stat, ino_t inode);
    /// What it has read and written altogether.
    static void count(GroupedProcess &process, const IoTotals &io);
    void end();

    /// By name, which is UTF-8.
    using Map = std::map<std::string, ProcessGroup, std::less<>>;
    Map &groups() { return m_groups; }
    unsigned readings() const { return m_readings; }
    /// Processes seen in the last reading, kernel threads too.
    std::size_t processes() const { return m_processes.size(); }

private:
    GroupedProcess *find(int pid);
    ProcessGroup &groupOf(std::string_view name);
    void forgetAbsent();

    std::vector<GroupedProcess> m_processes; ///< of the last reading, by pid
    std::vector<GroupedProcess> m_next;      ///< of this one
    std::size_t m_at = 0;                    ///< in m_processes
    Map m_groups;
    std::uint64_t m_youngest = 0; ///< start of the youngest process of the first reading
    unsigned m_readings = 0;
};

} // namespace belfry
