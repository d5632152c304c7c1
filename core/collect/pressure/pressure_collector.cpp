// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/pressure/pressure_collector.h"

#include "collect/scan.h"

#include <array>

namespace belfry {

namespace {

constexpr std::array<std::string_view, 3> kPressureFiles{"/pressure/cpu", "/pressure/io", "/pressure/memory"};
constexpr std::array<MetricDef, 3> kWaiting{{
    {"node_pressure_cpu_waiting_seconds_total", MetricType::Counter,
     "Total time in seconds that processes have waited for CPU time"},
    {"node_pressure_io_waiting_seconds_total", MetricType::Counter,
     "Total time in seconds that processes have waited due to IO congestion"},
    {"node_pressure_memory_waiting_seconds_total", MetricType::Counter,
     "Total time in seconds that processes have waited for memory"},
}};
// There is none for the CPU: while somebody waits for it, somebody has it.
constexpr std::array<MetricDef, 3> kStalled{{
    {},
    {"node_pressure_io_stalled_seconds_total", MetricType::Counter,
     "Total time in seconds no process could make progress due to IO congestion"},
    {"node_pressure_memory_stalled_seconds_total", MetricType::Counter,
     "Total time in seconds no process could make progress due to memory congestion"},
}};

/// The total at the end of "some avg10=0.05 avg60=0.37 avg300=0.45 total=9514955", in seconds.
double readTotal(std::string_view line, std::string_view kind)
{
    constexpr std::string_view kKey = "total=";
    const std::size_t at = line.rfind(kKey);
    if (!line.starts_with(kind) || at == std::string_view::npos)
        return staleMarker();
    Scan scan(line.substr(at + kKey.size()));
    std::uint64_t microseconds = 0;
    return scan.integer(microseconds) ? double(microseconds) / 1000.0 / 1000.0 : staleMarker();
}

} // namespace

PressureCollector::PressureCollector(const CollectPaths &paths, Resource resource)
    : m_resource(resource),
      m_file(paths.proc + std::string(kPressureFiles[std::size_t(resource)]), ProcFileKind::Single)
{
}

void PressureCollector::declare(TickContext &context, SeriesBuilder &series)
{
    // A kernel that keeps no such account refuses the read.
    if (!m_file.read(context.buffer))
        return;
    series.add(kWaiting[std::size_t(m_resource)]);
    if (m_resource != Resource::Cpu)
        series.add(kStalled[std::size_t(m_resource)]);
}

Reading PressureCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    values[0] = readTotal(scan.line(), "some ");
    if (values.size() > 1)
        values[1] = readTotal(scan.line(), "full ");
    return Reading::Filled;
}

} // namespace belfry
