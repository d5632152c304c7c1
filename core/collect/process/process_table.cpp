// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_table.h"

#include "collect/process/process_texts.h"
#include "collect/scan.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace belfry {

ProcessTable::ProcessTable(std::string proc)
    : m_folder(std::move(proc)),
      m_ticksPerSecond(double(::sysconf(_SC_CLK_TCK))),
      m_pageSize(std::uint64_t(::sysconf(_SC_PAGESIZE)))
{
}

void ProcessTable::clear()
{
    m_entries.clear();
    m_readings = 0;
}

Timestamp ProcessTable::startOf(const ProcessEntry &entry) const
{
    return m_bootMs == 0 ? 0 : m_bootMs + Timestamp(double(entry.startTicks) * 1000 / m_ticksPerSecond);
}

Result<void> ProcessTable::read(std::int64_t monotonicNs)
{
    if (auto listed = m_folder.list(m_listed); !listed)
        return listed;
    if (m_readings == 0)
        readBootTime();
    m_elapsed = m_readings == 0 ? 0 : double(monotonicNs - m_readAtNs) / 1e9;
    m_readAtNs = monotonicNs;
    m_next.clear();
    m_next.reserve(m_listed.size());
    auto known = m_entries.begin();
    for (const auto &[pid, inode] : m_listed) {
        while (known != m_entries.end() && known->pid < pid)
            ++known;
        const bool isKnown = known != m_entries.end() && known->pid == pid;
        ProcessEntry entry = isKnown ? std::move(*known) : ProcessEntry();
        if (update(entry, pid, isKnown))
            m_next.push_back(std::move(entry));
    }
    std::swap(m_entries, m_next);
    ++m_readings;
    return {};
}

/// False if it has ended.
bool ProcessTable::update(ProcessEntry &entry, int pid, bool isKnown)
{
    const auto stat = parseProcessStat(m_folder.read(pid, "stat"));
    if (!stat || stat->pid != pid)
        return false;
    const bool isSame = isKnown && entry.startTicks == stat->startTicks;
    if (isKnown && !isSame)
        entry = ProcessEntry();
    const bool isRenamed = entry.name != stat->name;
    const std::uint64_t used = stat->cpuTicks() - (isSame ? std::min(entry.cpuTicks, stat->cpuTicks()) : 0);
    // One that came since the reading before has used all that it has used since then.
    entry.cpu = m_elapsed > 0 ? double(used) / m_ticksPerSecond / m_elapsed : ProcessEntry::kUnknown;
    entry.pid = pid;
    entry.startTicks = stat->startTicks;
    entry.ppid = stat->ppid;
    entry.state = stat->state;
    entry.nice = stat->nice;
    entry.threads = stat->threads;
    entry.cpuTicks = stat->cpuTicks();
    entry.residentBytes = stat->residentPages * m_pageSize;
    entry.name.assign(stat->name);
    if (!isSame || isRenamed || (unsigned(pid) + m_readings) % kReadingsBetweenDetails == 0)
        readDetails(entry);
    readIo(entry);
    return true;
}

void ProcessTable::readDetails(ProcessEntry &entry)
{
    if (const auto uid = m_folder.owner(entry.pid))
        entry.uid = *uid;
    joinArguments(m_folder.read(entry.pid, "cmdline"), kCommandLineBytes, entry.commandLine);
    entry.unit.assign(unitOfCgroup(m_folder.read(entry.pid, "cgroup")));
    entry.mayReadIo = true;
}

bool ProcessTable::mayHaveDoneIo(const ProcessEntry &entry) const
{
    const bool didNothing = entry.readBytes + entry.writeBytes == 0 && entry.cpu == 0 && entry.state != 'D';
    return !didNothing || (unsigned(entry.pid) + m_readings) % kReadingsBetweenIo == 0;
}

void ProcessTable::readIo(ProcessEntry &entry)
{
    if (!entry.mayReadIo || !mayHaveDoneIo(entry))
        return;
    int error = 0;
    const IoTotals totals = parseProcessIo(m_folder.read(entry.pid, "io", &error));
    entry.mayReadIo = error != EACCES && error != EPERM;
    const double elapsed = double(m_readAtNs - entry.ioReadNs) / 1e9;
    const bool isKnown = totals.isKnown && entry.ioReadNs != 0 && elapsed > 0;
    const auto rate = [&](std::uint64_t now, std::uint64_t before) {
        return isKnown && now >= before ? double(now - before) / elapsed : ProcessEntry::kUnknown;
    };
    entry.readBytes = rate(totals.read, entry.totalRead);
    entry.writeBytes = rate(totals.written, entry.totalWritten);
    entry.ioReadNs = totals.isKnown ? m_readAtNs : 0;
    entry.totalRead = totals.read;
    entry.totalWritten = totals.written;
}

void ProcessTable::readBootTime()
{
    const std::string text = m_folder.readWhole("stat");
    const std::size_t at = text.find("\nbtime ");
    std::uint64_t seconds = 0;
    m_bootMs = at != std::string::npos && Scan(std::string_view(text).substr(at + 7)).integer(seconds)
                   ? Timestamp(seconds) * 1000
                   : 0;
}

} // namespace belfry
