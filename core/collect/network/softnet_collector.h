// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

namespace belfry {

/// /proc/net/softnet_stat: packets each CPU took off the network cards.
class SoftnetCollector final : public Collector
{
public:
    explicit SoftnetCollector(const CollectPaths &paths);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    ProcFile m_file;
};

} // namespace belfry
