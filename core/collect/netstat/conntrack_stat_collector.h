// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

namespace belfry {

/// /proc/net/stat/nf_conntrack: what connection tracking did, all CPUs together.
class ConntrackStatCollector final : public Collector
{
public:
    explicit ConntrackStatCollector(const CollectPaths &paths);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    ProcFile m_file;
    std::string m_header;
    std::vector<std::uint32_t> m_skips; ///< before each wanted number: numbers to pass over
};

} // namespace belfry
