// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/self/self_collector.h"

#include "collect/scan.h"

#include <array>
#include <dirent.h>
#include <fstream>
#include <iterator>
#include <limits>
#include <sys/resource.h>
#include <unistd.h>

namespace belfry {

namespace {

constexpr std::array<MetricDef, 7> kProcess{{
    {"process_cpu_seconds_total", MetricType::Counter, "Total user and system CPU time spent in seconds."},
    {"process_resident_memory_bytes", MetricType::Gauge, "Resident memory size in bytes."},
    {"process_virtual_memory_bytes", MetricType::Gauge, "Virtual memory size in bytes."},
    {"process_virtual_memory_max_bytes", MetricType::Gauge, "Maximum amount of virtual memory available in bytes."},
    {"process_open_fds", MetricType::Gauge, "Number of open file descriptors."},
    {"process_max_fds", MetricType::Gauge, "Maximum number of open file descriptors."},
    {"process_start_time_seconds", MetricType::Gauge, "Start time of the process since unix epoch in seconds."},
}};

// Counting them means listing a folder, so not every second.
constexpr std::int64_t kCountFilesEveryNs = 15'000'000'000;

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

double limitOf(__rlimit_resource resource)
{
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0)
        return staleMarker();
    return limit.rlim_cur == RLIM_INFINITY ? double(std::numeric_limits<std::uint64_t>::max()) : double(limit.rlim_cur);
}

double countOpenFiles()
{
    DIR *folder = ::opendir("/proc/self/fd");
    if (!folder)
        return staleMarker();
    double count = -3; // ".", ".." and the folder itself
    while (::readdir(folder))
        ++count;
    ::closedir(folder);
    return count;
}

/// Field 22 of /proc/self/stat counts from the boot, whose time is in /proc/stat.
double processStartTime()
{
    std::ifstream stat("/proc/self/stat");
    const std::string text{std::istreambuf_iterator<char>(stat), {}};
    const std::size_t behindName = text.rfind(')');
    std::ifstream system("/proc/stat");
    std::string line;
    while (std::getline(system, line) && !line.starts_with("btime ")) {
    }
    if (behindName == std::string::npos || !line.starts_with("btime "))
        return staleMarker();
    Scan scan(std::string_view(text).substr(behindName + 1));
    for (int field = 3; field < 22; ++field)
        scan.word();
    std::uint64_t ticks = 0;
    Scan bootScan(std::string_view(line).substr(6));
    std::uint64_t bootTime = 0;
    if (!scan.integer(ticks) || !bootScan.integer(bootTime))
        return staleMarker();
    return double(bootTime) + double(ticks) / double(::sysconf(_SC_CLK_TCK));
}

} // namespace

SelfCollector::SelfCollector(const Instruments &instruments)
    : m_instruments(instruments),
      m_statm("/proc/self/statm", ProcFileKind::Single),
      m_startTime(processStartTime()),
      m_pageSize(double(::sysconf(_SC_PAGESIZE)))
{
}

void SelfCollector::declare(TickContext &, SeriesBuilder &series)
{
    for (const MetricDef &metric : kProcess)
        series.addSelf(metric);
    const std::vector<Instruments::Entry> entries = m_instruments.entries();
    for (const Instruments::Entry &entry : entries)
        series.addSelf(*entry.labels, entry.metadata);
    m_declared = entries.size();
}

Reading SelfCollector::read(TickContext &context, std::span<double> values)
{
    if (m_instruments.size() != m_declared)
        return Reading::LayoutChanged;
    readProcess(context, values.first(kProcess.size()));
    m_instruments.read(values.data() + kProcess.size(), m_declared);
    return Reading::Filled;
}

void SelfCollector::readProcess(TickContext &context, std::span<double> values)
{
    rusage usage{};
    const bool known = ::getrusage(RUSAGE_SELF, &usage) == 0;
    values[0] = known ? seconds(usage.ru_utime) + seconds(usage.ru_stime) : staleMarker();
    const auto text = m_statm.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    std::uint64_t virtualPages = 0;
    std::uint64_t residentPages = 0;
    const bool intact = scan.integer(virtualPages) && scan.integer(residentPages);
    values[1] = intact ? double(residentPages) * m_pageSize : staleMarker();
    values[2] = intact ? double(virtualPages) * m_pageSize : staleMarker();
    values[3] = limitOf(RLIMIT_AS);
    values[4] = openFiles(context);
    values[5] = limitOf(RLIMIT_NOFILE);
    values[6] = m_startTime;
}

double SelfCollector::openFiles(const TickContext &context)
{
    if (!m_openFilesAtNs || context.monotonicNs - *m_openFilesAtNs >= kCountFilesEveryNs) {
        m_openFiles = countOpenFiles();
        m_openFilesAtNs = context.monotonicNs;
    }
    return m_openFiles;
}

} // namespace belfry
