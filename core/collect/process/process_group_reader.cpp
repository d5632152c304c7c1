// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_group_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace belfry {

namespace {

// Names and help texts are process-exporter's.
constexpr MetricDef kProcesses{"namedprocess_namegroup_num_procs", kGauge, "number of processes in this group"};
constexpr MetricDef kCpu{"namedprocess_namegroup_cpu_seconds_total", kCounter, "Cpu user usage in seconds"};
constexpr MetricDef kMemory{"namedprocess_namegroup_memory_bytes", kGauge, "number of bytes of memory in use"};
constexpr MetricDef kThreads{"namedprocess_namegroup_num_threads", kGauge, "Number of threads"};
constexpr MetricDef kRead{"namedprocess_namegroup_read_bytes_total", kCounter, "number of bytes read by this group"};
constexpr MetricDef kWritten{"namedprocess_namegroup_write_bytes_total", kCounter,
                             "number of bytes written by this group"};

constexpr std::size_t kValues = 6; ///< of a group, without its I/O
constexpr std::size_t kIoValues = 2;

} // namespace

ProcessGroupReader::ProcessGroupReader(std::string proc, int most)
    : m_most(std::size_t(std::max(most, 0))),
      m_folder(std::move(proc)),
      m_secondsPerTick(1 / double(::sysconf(_SC_CLK_TCK))),
      m_pageSize(double(::sysconf(_SC_PAGESIZE)))
{
}

Result<void> ProcessGroupReader::read(std::int64_t monotonicNs)
{
    if (auto listed = m_folder.list(m_processes); !listed)
        return listed;
    m_groups.begin();
    for (const ListedProcess &listed : m_processes) {
        const bool isDue = (unsigned(listed.pid) + m_groups.readings()) % kReadingsBetweenTries == 0;
        if (!isDue && m_groups.isKnownKernelThread(listed))
            continue;
        const auto stat = parseProcessStat(m_folder.read(listed.pid, "stat"));
        if (!stat || stat->pid != listed.pid) // it has ended meanwhile
            continue;
        if (GroupedProcess *process = m_groups.see(*stat, listed.inode))
            readIo(*process);
    }
    m_groups.end();
    choose(monotonicNs);
    if (m_isOther)
        declare();
    fill();
    return {};
}

bool ProcessGroupReader::mayHaveDoneIo(const GroupedProcess &process) const
{
    const unsigned turn = unsigned(process.pid) + m_groups.readings();
    if (process.hidesIo)
        return turn % kReadingsBetweenTries == 0;
    return process.isNew || process.hasRun || process.state == 'D' || turn % kReadingsBetweenIo == 0;
}

void ProcessGroupReader::readIo(GroupedProcess &process)
{
    if (!mayHaveDoneIo(process))
        return;
    int error = 0;
    const IoTotals io = parseProcessIo(m_folder.read(process.pid, "io", &error));
    if (io.isKnown)
        ProcessGroups::count(process, io);
    // A new one may just have ended; one that is still here has none to be read.
    const bool isRefused = error == EACCES || error == EPERM;
    process.hidesIo = isRefused || (!io.isKnown && !process.isNew && !process.io.isKnown);
}

/// Decides which groups have series.
void ProcessGroupReader::choose(std::int64_t monotonicNs)
{
    m_present = 0;
    m_allPages = 0;
    m_allTicks = 0;
    for (const auto &[name, group] : m_groups.groups()) {
        m_present += group.processes > 0 ? 1 : 0;
        m_allPages += group.residentPages;
        m_allTicks += group.recentTicks;
    }
    for (Listed &listed : m_listed) {
        if (listed.group->processes > 0)
            listed.lastThereNs = monotonicNs;
        if (!listed.hasIo && listed.group->knowsIo())
            listed.hasIo = m_isOther = true;
    }
    dropLongAbsent(monotonicNs);
    m_newcomers.clear();
    for (auto &[name, group] : m_groups.groups()) {
        if (group.processes > 0 && !group.isListed)
            m_newcomers.push_back({&name, &group, group.knowsIo(), monotonicNs});
    }
    std::sort(m_newcomers.begin(), m_newcomers.end(),
              [this](const Listed &a, const Listed &b) { return use(*a.group) > use(*b.group); });
    for (const Listed &newcomer : m_newcomers) {
        if (!admit(newcomer))
            break;
    }
}

/// False if there is no place for it, and so none for one that uses less.
bool ProcessGroupReader::admit(const Listed &newcomer)
{
    if (m_listed.size() < m_most) {
        m_listed.push_back(newcomer);
    } else {
        Listed *least = leastUseful();
        const bool isThere = least && least->lastThereNs == newcomer.lastThereNs;
        if (!least || (isThere && use(*newcomer.group) < kClearlyMore * use(*least->group)))
            return false;
        least->group->isListed = false;
        *least = newcomer;
    }
    newcomer.group->isListed = m_isOther = true;
    return true;
}

void ProcessGroupReader::dropLongAbsent(std::int64_t monotonicNs)
{
    m_isOther = std::erase_if(m_listed,
                              [&](const Listed &listed) {
                                  if (monotonicNs - listed.lastThereNs < kKeptNs)
                                      return false;
                                  listed.group->isListed = false;
                                  return true;
                              }) > 0 ||
                m_isOther;
}

/// Of those that have series, the one that nobody would miss; null if there are none.
ProcessGroupReader::Listed *ProcessGroupReader::leastUseful()
{
    const auto rank = [this](const Listed &listed) { return std::pair(listed.lastThereNs, use(*listed.group)); };
    const auto least = std::min_element(m_listed.begin(), m_listed.end(),
                                        [&](const Listed &a, const Listed &b) { return rank(a) < rank(b); });
    return least == m_listed.end() ? nullptr : &*least;
}

/// Its share of what all use of processors lately and of memory now.
double ProcessGroupReader::use(const ProcessGroup &group) const
{
    const double ticks = m_allTicks > 0 ? group.recentTicks / m_allTicks : 0;
    return ticks + (m_allPages > 0 ? double(group.residentPages) / double(m_allPages) : 0);
}

void ProcessGroupReader::declare()
{
    std::sort(m_listed.begin(), m_listed.end(), [](const Listed &a, const Listed &b) { return *a.name < *b.name; });
    auto series = std::make_shared<std::vector<Survey::Series>>();
    series->reserve(m_listed.size() * (kValues + kIoValues));
    for (const Listed &listed : m_listed) {
        const Label group{"groupname", *listed.name};
        series->push_back({&kProcesses, {group}});
        for (const char *mode : {"user", "system"})
            series->push_back({&kCpu, {group, {"mode", mode}}});
        for (const char *type : {"resident", "virtual"})
            series->push_back({&kMemory, {group, {"memtype", type}}});
        series->push_back({&kThreads, {group}});
        if (listed.hasIo) {
            series->push_back({&kRead, {group}});
            series->push_back({&kWritten, {group}});
        }
    }
    m_values.resize(series->size());
    m_series = std::move(series);
    m_isOther = false;
}

void ProcessGroupReader::fill()
{
    auto out = m_values.begin();
    for (const Listed &listed : m_listed) {
        const ProcessGroup &group = *listed.group;
        const bool isThere = group.processes > 0;
        const auto put = [&out](bool isKnown, double value) { *out++ = isKnown ? value : staleMarker(); };
        put(isThere, double(group.processes));
        put(isThere, double(group.userTicks) * m_secondsPerTick);
        put(isThere, double(group.systemTicks) * m_secondsPerTick);
        put(isThere, double(group.residentPages) * m_pageSize);
        put(isThere, double(group.virtualBytes));
        put(isThere, double(group.threads));
        if (listed.hasIo) {
            put(group.knowsIo(), double(group.readBytes));
            put(group.knowsIo(), double(group.writtenBytes));
        }
    }
}

} // namespace belfry
