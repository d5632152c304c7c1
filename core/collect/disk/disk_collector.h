// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "collect/device_lines.h"

namespace belfry {

/// /proc/diskstats, and what udev knows of each disk.
class DiskCollector final : public Collector
{
public:
    explicit DiskCollector(const CollectPaths &paths);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    void declareDisk(std::string_view line, SeriesBuilder &series);

    ProcFile m_file;
    std::string m_udevData;
    DeviceLines m_lines;
    std::vector<std::vector<Label>> m_infos;
};

} // namespace belfry
