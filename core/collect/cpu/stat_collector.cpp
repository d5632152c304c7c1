// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cpu/stat_collector.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr MetricDef kCpuSeconds{"node_cpu_seconds_total", MetricType::Counter, "Seconds the CPUs spent in each mode."};
constexpr MetricDef kGuestSeconds{"node_cpu_guest_seconds_total", MetricType::Counter,
                                  "Seconds the CPUs spent in guests (VMs) for each mode."};
constexpr std::array<std::string_view, CpuLines::kMaxColumns> kModes{"user", "nice",    "system", "idle", "iowait",
                                                                     "irq",  "softirq", "steal",  "user", "nice"};
constexpr std::size_t kFirstGuestColumn = 8;

struct FieldDef {
    std::string_view key; ///< with the blank behind it
    MetricDef metric;
};
constexpr std::array<FieldDef, 6> kFields{{
    {"intr ", {"node_intr_total", MetricType::Counter, "Total number of interrupts serviced."}},
    {"ctxt ", {"node_context_switches_total", MetricType::Counter, "Total number of context switches."}},
    {"btime ", {"node_boot_time_seconds", MetricType::Gauge, "Node boot time, in unixtime."}},
    {"processes ", {"node_forks_total", MetricType::Counter, "Total number of forks."}},
    {"procs_running ", {"node_procs_running", MetricType::Gauge, "Number of processes in runnable state."}},
    {"procs_blocked ",
     {"node_procs_blocked", MetricType::Gauge, "Number of processes blocked waiting for I/O to complete."}},
}};

} // namespace

StatCollector::StatCollector(const CollectPaths &paths) : m_file(paths.proc + "/stat", ProcFileKind::Single) {}

void StatCollector::declare(TickContext &context, SeriesBuilder &series)
{
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    m_cpus.learn(scan);
    for (const CpuLines::Cpu &cpu : m_cpus.cpus()) {
        for (std::size_t i = 0; i < cpu.columns; ++i) {
            const MetricDef &metric = i < kFirstGuestColumn ? kCpuSeconds : kGuestSeconds;
            series.add(metric, {{"cpu", cpu.name}, {"mode", std::string(kModes[i])}});
        }
    }
    learnFields(scan, series);
}

void StatCollector::learnFields(Scan scan, SeriesBuilder &series)
{
    m_fields.clear();
    std::uint32_t skipped = 0;
    for (; !scan.atEnd(); scan.nextLine()) {
        const auto *def = std::find_if(kFields.begin(), kFields.end(),
                                       [&scan](const FieldDef &field) { return scan.startsWith(field.key); });
        if (def == kFields.end()) {
            ++skipped;
            continue;
        }
        series.add(def->metric);
        m_fields.push_back({def->key, skipped});
        skipped = 0;
    }
}

Reading StatCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    Scan scan(*text);
    const bool holds =
        m_cpus.read(scan, values.first(m_cpus.valueCount())) && readFields(scan, values.subspan(m_cpus.valueCount()));
    return holds ? Reading::Filled : Reading::LayoutChanged;
}

bool StatCollector::readFields(Scan scan, std::span<double> values) const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        for (std::uint32_t line = 0; line < m_fields[i].skip; ++line)
            scan.nextLine();
        if (!scan.skip(m_fields[i].key))
            return false;
        std::uint64_t number = 0;
        values[i] = scan.integer(number) ? double(number) : staleMarker();
        scan.nextLine();
    }
    return true;
}

} // namespace belfry
