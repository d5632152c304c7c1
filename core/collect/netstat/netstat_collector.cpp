// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/netstat/netstat_collector.h"

#include "collect/netstat/netstat_fields.h"

namespace belfry {

namespace {

void declareStatistic(std::string_view protocol, std::string_view name, SeriesBuilder &series)
{
    const std::string metric = "node_netstat_" + std::string(protocol) + '_' + std::string(name);
    const std::string help = "Statistic " + std::string(protocol) + std::string(name) + '.';
    series.add({metric, MetricType::Unknown, help});
}

bool isWanted(std::string_view protocol, std::string_view name)
{
    return isDefaultNetstatField(protocol, name) && isValidMetricName(protocol) && isValidMetricName(name);
}

} // namespace

NetstatCollector::NetstatCollector(const CollectPaths &paths, std::string_view file)
    : m_file(paths.proc + '/' + std::string(file), ProcFileKind::Single)
{
}

void NetstatCollector::declare(TickContext &context, SeriesBuilder &series)
{
    const auto text = m_file.read(context.buffer);
    m_lines.learn(text.value_or(std::string_view("")), isWanted);
    for (const std::string &field : m_lines.fields()) {
        const std::size_t bar = field.find('_');
        declareStatistic(std::string_view(field).substr(0, bar), std::string_view(field).substr(bar + 1), series);
    }
}

Reading NetstatCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    return m_lines.read(*text, values.data()) ? Reading::Filled : Reading::LayoutChanged;
}

Snmp6Collector::Snmp6Collector(const CollectPaths &paths)
    : KeyedCollector(paths.proc + "/net/snmp6", ProcFileKind::Single)
{
}

bool Snmp6Collector::wants(std::string_view key) const
{
    const Snmp6Key parts = splitSnmp6Key(key);
    return !parts.protocol.empty() && isWanted(parts.protocol, parts.name);
}

void Snmp6Collector::declareField(const KeyedLines::Field &field, SeriesBuilder &series) const
{
    const Snmp6Key parts = splitSnmp6Key(field.key);
    declareStatistic(parts.protocol, parts.name, series);
}

} // namespace belfry
