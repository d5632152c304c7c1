// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "collect/cpu/cpu_lines.h"

namespace belfry {

/// /proc/stat: times of each CPU, interrupts, context switches, forks, processes, boot time.
class StatCollector final : public Collector
{
public:
    explicit StatCollector(const CollectPaths &paths);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    struct Field {
        std::string_view key;
        std::uint32_t skip; ///< lines between the field before and this one
    };
    void learnFields(Scan scan, SeriesBuilder &series);
    bool readFields(Scan scan, std::span<double> values) const;

    ProcFile m_file;
    CpuLines m_cpus;
    std::vector<Field> m_fields;
};

} // namespace belfry
