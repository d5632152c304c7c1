// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/sockstat/sockstat_collector.h"

#include "collect/scan.h"

#include <unistd.h>

namespace belfry {

SockstatCollector::SockstatCollector(const CollectPaths &paths, std::string_view file)
    : m_file(paths.proc + '/' + std::string(file), ProcFileKind::Single), m_pageSize(double(::sysconf(_SC_PAGESIZE)))
{
}

void SockstatCollector::declare(TickContext &context, SeriesBuilder &series)
{
    m_fields.clear();
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    const char *literalStart = scan.position();
    while (!scan.atEnd()) {
        Scan line(scan.line());
        std::string_view protocol = line.word();
        if (!protocol.ends_with(':'))
            break;
        protocol.remove_suffix(1);
        for (std::string_view state = line.word(); !state.empty(); state = line.word()) {
            line.blanks();
            const std::string_view literal(literalStart, std::size_t(line.position() - literalStart));
            line.word();
            literalStart = line.position();
            if (!isValidMetricName(protocol) || !isValidMetricName(state))
                return;
            m_fields.push_back({std::string(literal), state == "mem"});
            declareField(protocol, state, series);
        }
    }
}

void SockstatCollector::declareField(std::string_view protocol, std::string_view state, SeriesBuilder &series)
{
    const std::string name = std::string(protocol) + '_' + std::string(state);
    if (name == "sockets_used") {
        series.add({"node_sockstat_sockets_used", MetricType::Gauge, "Number of IPv4 sockets in use."});
        return;
    }
    const std::string metric = "node_sockstat_" + name;
    const std::string help = "Number of " + std::string(protocol) + " sockets in state " + std::string(state);
    series.add({metric, MetricType::Gauge, help + '.'});
    if (state == "mem")
        series.add({metric + "_bytes", MetricType::Gauge, help + "_bytes."});
}

Reading SockstatCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    Scan scan(*text);
    double *out = values.data();
    for (const Field &field : m_fields) {
        if (!scan.skip(field.literal))
            return Reading::LayoutChanged;
        std::uint64_t number = 0;
        const bool intact = scan.integer(number);
        *out++ = intact ? double(number) : staleMarker();
        if (field.inPages)
            *out++ = intact ? double(number) * m_pageSize : staleMarker();
    }
    return Reading::Filled;
}

} // namespace belfry
