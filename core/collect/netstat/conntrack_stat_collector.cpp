// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/netstat/conntrack_stat_collector.h"

#include "collect/scan.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

struct Statistic {
    std::string_view column;
    MetricDef metric;
};
// Gauges are node_exporter's choice, though they only grow.
constexpr std::array<Statistic, 8> kStatistics{{
    {"found", {"node_nf_conntrack_stat_found", kGauge, "Number of searched entries which were successful."}},
    {"invalid", {"node_nf_conntrack_stat_invalid", kGauge, "Number of packets seen which can not be tracked."}},
    {"ignore",
     {"node_nf_conntrack_stat_ignore", kGauge,
      "Number of packets seen which are already connected to a conntrack entry."}},
    {"insert", {"node_nf_conntrack_stat_insert", kGauge, "Number of entries inserted into the list."}},
    {"insert_failed",
     {"node_nf_conntrack_stat_insert_failed", kGauge,
      "Number of entries for which list insertion was attempted but failed."}},
    {"drop", {"node_nf_conntrack_stat_drop", kGauge, "Number of packets dropped due to conntrack failure."}},
    {"early_drop",
     {"node_nf_conntrack_stat_early_drop", kGauge,
      "Number of dropped conntrack entries to make room for new ones, if maximum table size was reached."}},
    {"search_restart",
     {"node_nf_conntrack_stat_search_restart", kGauge,
      "Number of conntrack table lookups which had to be restarted due to hashtable resizes."}},
}};

} // namespace

ConntrackStatCollector::ConntrackStatCollector(const CollectPaths &paths)
    : m_file(paths.proc + "/net/stat/nf_conntrack", ProcFileKind::Iterated)
{
}

void ConntrackStatCollector::declare(TickContext &context, SeriesBuilder &series)
{
    m_skips.clear();
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    const std::string_view header = scan.line();
    m_header = header;
    Scan names(header);
    std::uint32_t skip = 0;
    for (std::string_view name = names.word(); !name.empty(); name = names.word()) {
        const auto *known = std::find_if(kStatistics.begin(), kStatistics.end(),
                                         [name](const Statistic &statistic) { return statistic.column == name; });
        if (known == kStatistics.end()) {
            ++skip;
            continue;
        }
        series.add(known->metric);
        m_skips.push_back(skip);
        skip = 0;
    }
}

Reading ConntrackStatCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    Scan scan(*text);
    if (!scan.skip(m_header))
        return Reading::LayoutChanged;
    scan.nextLine();
    const bool any = !scan.atEnd();
    std::fill(values.begin(), values.end(), any ? 0 : staleMarker());
    for (; !scan.atEnd(); scan.nextLine()) { // one line per CPU
        bool intact = true;
        for (std::size_t i = 0; i < values.size(); ++i) {
            for (std::uint32_t column = 0; column < m_skips[i]; ++column)
                scan.word();
            std::uint64_t number = 0;
            intact = intact && scan.hex(number);
            values[i] = intact && !isStale(values[i]) ? values[i] + double(number) : staleMarker();
        }
    }
    return Reading::Filled;
}

} // namespace belfry
