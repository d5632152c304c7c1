// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

namespace belfry {

/// /proc/loadavg.
class LoadavgCollector final : public Collector
{
public:
    explicit LoadavgCollector(const CollectPaths &paths);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    ProcFile m_file;
};

} // namespace belfry
