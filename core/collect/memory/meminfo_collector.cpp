// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/memory/meminfo_collector.h"

namespace belfry {

MeminfoCollector::MeminfoCollector(const CollectPaths &paths)
    : KeyedCollector(paths.proc + "/meminfo", ProcFileKind::Single)
{
}

bool MeminfoCollector::wants(std::string_view key) const
{
    return !meminfoMetric(key, false).empty();
}

void MeminfoCollector::declareField(const KeyedLines::Field &field, SeriesBuilder &series) const
{
    const std::string name = meminfoMetric(field.key, field.factor != 1);
    const MetricType type = name.ends_with("_total") ? MetricType::Counter : MetricType::Gauge;
    series.add({"node_memory_" + name, type, "Memory information field " + name + '.'});
}

std::string meminfoMetric(std::string_view key, bool bytes)
{
    std::string name;
    for (const char c : key) {
        if (c == '(')
            name += '_';
        else if (c != ')')
            name += c;
    }
    if (!isValidMetricName("x" + name) || name.empty())
        return {};
    return bytes ? name + "_bytes" : name;
}

} // namespace belfry
