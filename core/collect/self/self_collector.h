// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "metrics/instruments.h"

#include <optional>

namespace belfry {

/// Belfry's own instruments (belfry_*) and what its process uses (process_*), under Belfry's own job.
class SelfCollector final : public Collector
{
public:
    explicit SelfCollector(const Instruments &instruments);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    void readProcess(TickContext &context, std::span<double> values);
    double openFiles(const TickContext &context);

    const Instruments &m_instruments;
    std::size_t m_declared = 0; ///< instruments
    ProcFile m_statm;
    double m_startTime;
    double m_pageSize;
    double m_openFiles = 0;
    std::optional<std::int64_t> m_openFilesAtNs;
};

} // namespace belfry
