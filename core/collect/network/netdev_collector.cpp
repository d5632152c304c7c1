// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/network/netdev_collector.h"

#include "collect/scan.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr std::array<std::string_view, 16> kNetdevColumns{
    "receive_bytes",  "receive_packets",  "receive_errs",       "receive_drop",
    "receive_fifo",   "receive_frame",    "receive_compressed", "receive_multicast",
    "transmit_bytes", "transmit_packets", "transmit_errs",      "transmit_drop",
    "transmit_fifo",  "transmit_colls",   "transmit_carrier",   "transmit_compressed",
};
constexpr auto kNetdevFactors = [] {
    std::array<double, kNetdevColumns.size()> factors{};
    factors.fill(1);
    return factors;
}();

} // namespace

NetdevCollector::NetdevCollector(const CollectPaths &paths) : m_file(paths.proc + "/net/dev", ProcFileKind::Iterated) {}

void NetdevCollector::declare(TickContext &context, SeriesBuilder &series)
{
    m_lines.clear();
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    while (!scan.atEnd())
        declareDevice(scan.line(), series);
}

void NetdevCollector::declareDevice(std::string_view line, SeriesBuilder &series)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) { // the two lines of headings
        m_lines.add({std::string(line), 0});
        return;
    }
    std::string_view device = line.substr(0, colon);
    device.remove_prefix(std::min(device.find_first_not_of(' '), device.size()));
    std::size_t numbers = 0;
    if (!device.empty() && device != "lo")
        numbers = countNumbers(line.substr(colon + 1), kNetdevColumns.size());
    for (std::size_t i = 0; i < numbers; ++i) {
        const std::string metric = "node_network_" + std::string(kNetdevColumns[i]) + "_total";
        const std::string help = "Network device statistic " + std::string(kNetdevColumns[i]) + '.';
        series.add({metric, MetricType::Counter, help}, {{"device", std::string(device)}});
    }
    m_lines.add({std::string(line.substr(0, colon + 1)), numbers});
}

Reading NetdevCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    return m_lines.read(*text, kNetdevFactors, values) ? Reading::Filled : Reading::LayoutChanged;
}

} // namespace belfry
