// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/host/uname_collector.h"

#include <cstring>

namespace belfry {

void UnameCollector::declare(TickContext &, SeriesBuilder &series)
{
    m_name = {};
    ::uname(&m_name);
    series.add(
        {"node_uname_info", MetricType::Gauge, "Labeled system information as provided by the uname system call."},
        {{"sysname", m_name.sysname},
         {"release", m_name.release},
         {"version", m_name.version},
         {"machine", m_name.machine},
         {"nodename", m_name.nodename},
         {"domainname", m_name.domainname}});
    series.add({"up", MetricType::Gauge, "Whether the host is being collected."});
}

Reading UnameCollector::read(TickContext &, std::span<double> values)
{
    utsname now{};
    ::uname(&now);
    if (std::memcmp(&now, &m_name, sizeof now) != 0)
        return Reading::LayoutChanged;
    values[0] = 1;
    values[1] = 1;
    return Reading::Filled;
}

} // namespace belfry
