// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/loadavg/loadavg_collector.h"

#include "collect/scan.h"

namespace belfry {

LoadavgCollector::LoadavgCollector(const CollectPaths &paths) : m_file(paths.proc + "/loadavg", ProcFileKind::Single) {}

void LoadavgCollector::declare(TickContext &context, SeriesBuilder &series)
{
    if (!m_file.read(context.buffer))
        return;
    series.add({"node_load1", MetricType::Gauge, "1m load average."});
    series.add({"node_load5", MetricType::Gauge, "5m load average."});
    series.add({"node_load15", MetricType::Gauge, "15m load average."});
}

Reading LoadavgCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    bool intact = true;
    for (double &value : values) {
        double load = 0;
        intact = intact && scan.decimal(load);
        value = intact ? load : staleMarker();
    }
    return Reading::Filled;
}

} // namespace belfry
