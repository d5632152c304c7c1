// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/network/softnet_collector.h"

#include "collect/scan.h"

#include <array>

namespace belfry {

namespace {

// The first three numbers of a line, one line per CPU that is online.
constexpr std::array<MetricDef, 3> kSoftnetColumns{{
    {"node_softnet_processed_total", MetricType::Counter, "Number of processed packets"},
    {"node_softnet_dropped_total", MetricType::Counter, "Number of dropped packets"},
    {"node_softnet_times_squeezed_total", MetricType::Counter, "Number of times processing packets ran out of quota"},
}};
// Kernels from 5.10 on say which CPU a line is of; before, lines were counted.
constexpr int kCpuColumn = 12;

std::uint64_t cpuOf(std::string_view line, std::uint64_t lineNumber)
{
    Scan scan(line);
    for (int i = 0; i < kCpuColumn; ++i)
        scan.word();
    std::uint64_t cpu = 0;
    return scan.hex(cpu) ? cpu : lineNumber;
}

} // namespace

SoftnetCollector::SoftnetCollector(const CollectPaths &paths)
    : m_file(paths.proc + "/net/softnet_stat", ProcFileKind::Iterated)
{
}

void SoftnetCollector::declare(TickContext &context, SeriesBuilder &series)
{
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    for (std::uint64_t lineNumber = 0; !scan.atEnd(); ++lineNumber) {
        const std::string cpu = std::to_string(cpuOf(scan.line(), lineNumber));
        for (const MetricDef &metric : kSoftnetColumns)
            series.add(metric, {{"cpu", cpu}});
    }
}

Reading SoftnetCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    Scan scan(*text);
    for (std::size_t i = 0; i < values.size(); i += kSoftnetColumns.size()) {
        if (scan.atEnd())
            return Reading::LayoutChanged;
        bool intact = true;
        for (double &value : values.subspan(i, kSoftnetColumns.size())) {
            std::uint64_t number = 0;
            intact = intact && scan.hex(number);
            value = intact ? double(number) : staleMarker();
        }
        scan.nextLine();
    }
    return scan.atEnd() ? Reading::Filled : Reading::LayoutChanged;
}

} // namespace belfry
