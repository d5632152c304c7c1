// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cgroup/cgroup_files.h"

#include "collect/scan.h"

#include <algorithm>

namespace belfry {

namespace {

// Names and help texts are cAdvisor's.
constexpr MetricDef kCpuUsage{"container_cpu_usage_seconds_total", kCounter,
                              "Cumulative cpu time consumed in seconds."};
constexpr MetricDef kCpuUser{"container_cpu_user_seconds_total", kCounter,
                             "Cumulative user cpu time consumed in seconds."};
constexpr MetricDef kCpuSystem{"container_cpu_system_seconds_total", kCounter,
                               "Cumulative system cpu time consumed in seconds."};
constexpr MetricDef kMemoryUsage{
    "container_memory_usage_bytes", kGauge,
    "Current memory usage in bytes, including all memory regardless of when it was accessed"};
constexpr MetricDef kMemoryWorkingSet{"container_memory_working_set_bytes", kGauge, "Current working set in bytes."};
constexpr MetricDef kReads{"container_fs_reads_bytes_total", kCounter, "Cumulative count of bytes read"};
constexpr MetricDef kWrites{"container_fs_writes_bytes_total", kCounter, "Cumulative count of bytes written"};
constexpr MetricDef kMemoryLimit{"container_spec_memory_limit_bytes", kGauge, "Memory limit for the container."};
constexpr MetricDef kOomEvents{"container_oom_events_total", kCounter,
                               "Count of out of memory events observed for the container"};

double seconds(std::optional<std::uint64_t> microseconds)
{
    return microseconds ? double(*microseconds) / 1e6 : staleMarker();
}

/// Stale where the file has no number: a limit is "max" if there is none.
double wholeNumber(std::string_view text)
{
    std::uint64_t number = 0;
    return Scan(text).integer(number) ? double(number) : staleMarker();
}

} // namespace

std::optional<std::uint64_t> keyedNumber(std::string_view text, std::string_view key)
{
    for (Scan scan(text); !scan.atEnd(); scan.nextLine()) {
        std::uint64_t number = 0;
        if (scan.skip(key) && scan.peek() == ' ')
            return scan.integer(number) ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

CgroupFiles::CgroupFiles(const std::string &folder, unsigned turn)
    : m_files{ProcFile(folder + "/cpu.stat", ProcFileKind::Single),
              ProcFile(folder + "/memory.current", ProcFileKind::Single),
              ProcFile(folder + "/memory.stat", ProcFileKind::Single),
              ProcFile(folder + "/io.stat", ProcFileKind::Single),
              ProcFile(folder + "/memory.max", ProcFileKind::Single),
              ProcFile(folder + "/memory.events", ProcFileKind::Single)},
      m_turn(turn)
{
}

bool CgroupFiles::look(ReadBuffer &buffer, CountedDisks &disks)
{
    const auto before = m_has;
    m_has.fill(true);
    for (ProcFile &file : m_files)
        file.retryNow();
    m_has[Cpu] = readCpu(buffer);
    readMemory(buffer);
    readRest(buffer, disks);
    m_limit = wholeNumber(m_files[Limit].read(buffer).value_or(std::string_view("")));
    m_has[Memory] = !isStale(m_memory);
    m_has[WorkingSet] = !isStale(m_workingSet);
    m_has[Io] = !isStale(m_io[0]);
    m_has[Limit] = !isStale(m_limit);
    m_has[Oom] = !isStale(m_oom);
    return m_has != before;
}

bool CgroupFiles::readCpu(ReadBuffer &buffer)
{
    const auto text = m_files[Cpu].read(buffer);
    m_cpu.fill(staleMarker());
    if (!text)
        return false;
    m_cpu = {seconds(keyedNumber(*text, "usage_usec")), seconds(keyedNumber(*text, "user_usec")),
             seconds(keyedNumber(*text, "system_usec"))};
    return true;
}

void CgroupFiles::readMemory(ReadBuffer &buffer)
{
    m_memory = m_has[Memory] ? wholeNumber(m_files[Memory].read(buffer).value_or(std::string_view(""))) : staleMarker();
    m_workingSet = staleMarker();
    if (!m_has[WorkingSet] || isStale(m_memory))
        return;
    const auto text = m_files[WorkingSet].read(buffer);
    const auto inactive = text ? keyedNumber(*text, "inactive_file") : std::nullopt;
    if (inactive)
        m_workingSet = std::max(m_memory - double(*inactive), 0.0);
}

void CgroupFiles::readRest(ReadBuffer &buffer, CountedDisks &disks)
{
    m_io.fill(staleMarker());
    if (const auto text = m_has[Io] ? m_files[Io].read(buffer) : std::nullopt) {
        const CountedDisks::Totals totals = disks.sum(*text);
        m_io = {double(totals.read), double(totals.written)};
    }
    m_oom = staleMarker();
    if (const auto text = m_has[Oom] ? m_files[Oom].read(buffer) : std::nullopt) {
        if (const auto killed = keyedNumber(*text, "oom_kill"))
            m_oom = double(*killed);
    }
}

std::size_t CgroupFiles::size() const
{
    constexpr std::array<std::size_t, Parts> kValues{3, 1, 1, 2, 1, 1};
    std::size_t size = 0;
    for (std::size_t part = 0; part < Parts; ++part)
        size += m_has[part] ? kValues[part] : 0;
    return size;
}

void CgroupFiles::declare(const std::vector<Label> &labels, std::vector<Survey::Series> &series) const
{
    const auto add = [&](Part part, std::initializer_list<const MetricDef *> metrics) {
        for (const MetricDef *metric : metrics) {
            if (m_has[part])
                series.push_back({metric, labels});
        }
    };
    add(Cpu, {&kCpuUsage, &kCpuUser, &kCpuSystem});
    add(Memory, {&kMemoryUsage});
    add(WorkingSet, {&kMemoryWorkingSet});
    add(Io, {&kReads, &kWrites});
    add(Limit, {&kMemoryLimit});
    add(Oom, {&kOomEvents});
}

bool CgroupFiles::read(ReadBuffer &buffer, CountedDisks &disks, std::span<double> values)
{
    ++m_turn;
    const double before = m_cpu[0];
    const bool isThere = readCpu(buffer);
    if (!isThere) {
        fillStale(values);
        return !m_has[Cpu];
    }
    if (m_cpu[0] != before || m_turn % kReadingsBetweenRest == 0) {
        readMemory(buffer);
        readRest(buffer, disks);
    }
    if (m_has[Limit] && m_turn % kReadingsBetweenLimit == 0)
        m_limit = wholeNumber(m_files[Limit].read(buffer).value_or(std::string_view("")));
    auto out = values.begin();
    const auto put = [&](Part part, std::initializer_list<double> numbers) {
        if (m_has[part])
            out = std::copy(numbers.begin(), numbers.end(), out);
    };
    put(Cpu, {m_cpu[0], m_cpu[1], m_cpu[2]});
    put(Memory, {m_memory});
    put(WorkingSet, {m_workingSet});
    put(Io, {m_io[0], m_io[1]});
    put(Limit, {m_limit});
    put(Oom, {m_oom});
    return true;
}

} // namespace belfry
