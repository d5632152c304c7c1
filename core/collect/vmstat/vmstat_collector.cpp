// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/vmstat/vmstat_collector.h"

namespace belfry {

VmstatCollector::VmstatCollector(const CollectPaths &paths)
    : KeyedCollector(paths.proc + "/vmstat", ProcFileKind::Iterated)
{
}

bool VmstatCollector::isDefaultField(std::string_view key)
{
    return key.starts_with("oom_kill") || key.starts_with("pgpg") || key.starts_with("pswp") ||
           (key.starts_with("pg") && key.find("fault", 2) != std::string_view::npos);
}

bool VmstatCollector::wants(std::string_view key) const
{
    return isDefaultField(key) && isValidMetricName(key);
}

void VmstatCollector::declareField(const KeyedLines::Field &field, SeriesBuilder &series) const
{
    series.add({"node_vmstat_" + field.key, MetricType::Unknown, "/proc/vmstat information field " + field.key + '.'});
}

} // namespace belfry
