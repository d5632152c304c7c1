// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/disk/disk_collector.h"

#include "collect/disk/disk_devices.h"
#include "collect/scan.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

struct Column {
    MetricDef metric;
    double factor;
};
constexpr double kSector = 512;
constexpr double kMs = 1.0 / 1000.0; // node_exporter multiplies too, so the last bit is the same

constexpr std::array<Column, 17> kColumns{{
    {{"node_disk_reads_completed_total", kCounter, "The total number of reads completed successfully."}, 1},
    {{"node_disk_reads_merged_total", kCounter, "The total number of reads merged."}, 1},
    {{"node_disk_read_bytes_total", kCounter, "The total number of bytes read successfully."}, kSector},
    {{"node_disk_read_time_seconds_total", kCounter, "The total number of seconds spent by all reads."}, kMs},
    {{"node_disk_writes_completed_total", kCounter, "The total number of writes completed successfully."}, 1},
    {{"node_disk_writes_merged_total", kCounter, "The number of writes merged."}, 1},
    {{"node_disk_written_bytes_total", kCounter, "The total number of bytes written successfully."}, kSector},
    {{"node_disk_write_time_seconds_total", kCounter, "This is the total number of seconds spent by all writes."}, kMs},
    {{"node_disk_io_now", MetricType::Gauge, "The number of I/Os currently in progress."}, 1},
    {{"node_disk_io_time_seconds_total", kCounter, "Total seconds spent doing I/Os."}, kMs},
    {{"node_disk_io_time_weighted_seconds_total", kCounter, "The weighted # of seconds spent doing I/Os."}, kMs},
    {{"node_disk_discards_completed_total", kCounter, "The total number of discards completed successfully."}, 1},
    {{"node_disk_discards_merged_total", kCounter, "The total number of discards merged."}, 1},
    {{"node_disk_discarded_sectors_total", kCounter, "The total number of sectors discarded successfully."}, 1},
    {{"node_disk_discard_time_seconds_total", kCounter, "This is the total number of seconds spent by all discards."},
     kMs},
    {{"node_disk_flush_requests_total", kCounter, "The total number of flush requests completed successfully"}, 1},
    {{"node_disk_flush_requests_time_seconds_total", kCounter,
      "This is the total number of seconds spent by all flush requests."},
     kMs},
}};
constexpr MetricDef kInfo{"node_disk_info", MetricType::Gauge, "Info of /sys/block/<block_device>."};

constexpr auto kFactors = [] {
    std::array<double, kColumns.size()> factors{};
    for (std::size_t i = 0; i < factors.size(); ++i)
        factors[i] = kColumns[i].factor;
    return factors;
}();

} // namespace

DiskCollector::DiskCollector(const CollectPaths &paths)
    : m_file(paths.proc + "/diskstats", ProcFileKind::Iterated), m_udevData(paths.udevData)
{
}

void DiskCollector::declare(TickContext &context, SeriesBuilder &series)
{
    m_lines.clear();
    m_infos.clear();
    const auto text = m_file.read(context.buffer);
    Scan scan(text.value_or(std::string_view("")));
    while (!scan.atEnd())
        declareDisk(scan.line(), series);
    for (const std::vector<Label> &info : m_infos)
        series.add(kInfo, info);
}

void DiskCollector::declareDisk(std::string_view line, SeriesBuilder &series)
{
    Scan scan(line);
    const std::string_view major = scan.word();
    const std::string_view minor = scan.word();
    const std::string_view device = scan.word();
    const std::string_view start(line.data(), std::size_t(scan.position() - line.data()));
    std::size_t numbers = 0;
    if (!device.empty() && !isIgnoredDisk(device)) {
        numbers = countNumbers(line.substr(start.size()), kColumns.size());
        for (std::size_t i = 0; i < numbers; ++i)
            series.add(kColumns[i].metric, {{"device", std::string(device)}});
        m_infos.push_back(diskInfoLabels(m_udevData, device, major, minor));
    }
    m_lines.add({std::string(start), numbers});
}

Reading DiskCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    const std::size_t numbers = values.size() - m_infos.size();
    if (!m_lines.read(*text, kFactors, values.first(numbers)))
        return Reading::LayoutChanged;
    std::fill(values.begin() + std::ptrdiff_t(numbers), values.end(), 1);
    return Reading::Filled;
}

} // namespace belfry
