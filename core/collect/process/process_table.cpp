// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_table.h"

#include "collect/process/process_texts.h"
#include "collect/scan.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace belfry {

namespace {

/// "123/stat", as long as it may be.
using ProcessPath = std::array<char, 48>;

ProcessPath pathOf(int pid, const char *file)
{
    ProcessPath path{};
    std::snprintf(path.data(), path.size(), "%d/%s", pid, file);
    return path;
}

/// Of a folder of /proc; 0 if it isn't a process's.
int pidOf(const char *name)
{
    int pid = 0;
    const char *end = name + std::strlen(name);
    const auto [behind, error] = std::from_chars(name, end, pid);
    return error == std::errc() && behind == end && pid > 0 ? pid : 0;
}

} // namespace

ProcessTable::ProcessTable(std::string proc)
    : m_proc(std::move(proc)),
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
    if (const auto listed = list(); !listed)
        return listed;
    if (m_readings == 0)
        readBootTime();
    m_elapsed = m_readings == 0 ? 0 : double(monotonicNs - m_readAtNs) / 1e9;
    m_readAtNs = monotonicNs;
    m_next.clear();
    m_next.reserve(m_pids.size());
    auto known = m_entries.begin();
    for (const int pid : m_pids) {
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

Result<void> ProcessTable::list()
{
    if (m_folder)
        ::rewinddir(m_folder.get());
    else
        m_folder.reset(::opendir(m_proc.c_str()));
    if (!m_folder)
        return failure(
            QStringLiteral("%1: %2").arg(QString::fromStdString(m_proc), QString::fromLocal8Bit(std::strerror(errno))),
            ErrorKind::Unavailable);
    m_pids.clear();
    while (const dirent *each = ::readdir(m_folder.get())) {
        if (const int pid = pidOf(each->d_name))
            m_pids.push_back(pid);
    }
    if (!std::is_sorted(m_pids.begin(), m_pids.end())) // the kernel's are, a recorded tree's need not be
        std::sort(m_pids.begin(), m_pids.end());
    return {};
}

/// False if it has ended.
bool ProcessTable::update(ProcessEntry &entry, int pid, bool isKnown)
{
    const auto stat = parseProcessStat(readFile(pid, "stat"));
    if (!stat || stat->pid != pid)
        return false;
    const bool isSame = isKnown && entry.startTicks == stat->startTicks;
    if (isKnown && !isSame)
        entry = ProcessEntry();
    const bool isRenamed = entry.name != stat->name;
    const std::uint64_t used = stat->cpuTicks - (isSame ? std::min(entry.cpuTicks, stat->cpuTicks) : 0);
    // One that came since the reading before has used all that it has used since then.
    entry.cpu = m_elapsed > 0 ? double(used) / m_ticksPerSecond / m_elapsed : ProcessEntry::kUnknown;
    entry.pid = pid;
    entry.startTicks = stat->startTicks;
    entry.ppid = stat->ppid;
    entry.state = stat->state;
    entry.nice = stat->nice;
    entry.threads = stat->threads;
    entry.cpuTicks = stat->cpuTicks;
    entry.residentBytes = stat->residentPages * m_pageSize;
    entry.name.assign(stat->name);
    if (!isSame || isRenamed || (unsigned(pid) + m_readings) % kReadingsBetweenDetails == 0)
        readDetails(entry);
    readIo(entry);
    return true;
}

void ProcessTable::readDetails(ProcessEntry &entry)
{
    struct stat folder {
    };
    const ProcessPath path = pathOf(entry.pid, "");
    if (::fstatat(::dirfd(m_folder.get()), path.data(), &folder, 0) == 0)
        entry.uid = folder.st_uid;
    joinArguments(readFile(entry.pid, "cmdline"), kCommandLineBytes, entry.commandLine);
    entry.unit.assign(unitOfCgroup(readFile(entry.pid, "cgroup")));
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
    const IoTotals totals = parseProcessIo(readFile(entry.pid, "io", &error));
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
    // It is the last but a few lines of a file that grows with the number of processors.
    std::string text;
    const int file = ::openat(::dirfd(m_folder.get()), "stat", O_RDONLY | O_CLOEXEC);
    for (ssize_t got = 1; file >= 0 && got > 0;) {
        got = ::read(file, m_buffer.data(), m_buffer.size());
        text.append(m_buffer.data(), std::size_t(std::max<ssize_t>(got, 0)));
    }
    if (file >= 0)
        ::close(file);
    const std::size_t at = text.find("\nbtime ");
    std::uint64_t seconds = 0;
    m_bootMs = at != std::string::npos && Scan(std::string_view(text).substr(at + 7)).integer(seconds)
                   ? Timestamp(seconds) * 1000
                   : 0;
}

/// Empty if it can't be read; `error` says why.
std::string_view ProcessTable::readFile(int pid, const char *file, int *error)
{
    const ProcessPath path = pathOf(pid, file);
    const int opened = ::openat(::dirfd(m_folder.get()), path.data(), O_RDONLY | O_CLOEXEC);
    const ssize_t got = opened < 0 ? -1 : ::read(opened, m_buffer.data(), m_buffer.size() - 1);
    if (error)
        *error = got < 0 ? errno : 0;
    if (opened >= 0)
        ::close(opened);
    const auto size = std::size_t(std::max<ssize_t>(got, 0));
    m_buffer[size] = '\0';
    return {m_buffer.data(), size};
}

} // namespace belfry
