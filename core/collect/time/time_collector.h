// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

namespace belfry {

/// The system clock: node_time_seconds, and how well it is kept by adjtimex(2), node_timex_*.
class TimeCollector final : public Collector
{
public:
    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;
};

} // namespace belfry
