// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <cstdint>
#include <random>
#include <vector>

namespace belfry::bench {

/// Values as a host yields them, tick by tick: most constant, counters that grow in bursts, CPU times in hundredths,
/// memory in whole pages, load averages, and a few temperatures and ratios that are noise.
class HostRows
{
public:
    enum class Kind { Constant, Counter, CpuTime, Bytes, Load, Noise };

    explicit HostRows(std::size_t series);
    /// All of one kind.
    HostRows(std::size_t series, Kind kind);

    const SeriesListPtr &list() const { return m_list; }
    /// The next tick's values; the reference is valid until the next call.
    const std::vector<double> &next();

private:
    double change(std::size_t series);

    std::mt19937_64 m_random{42};
    SeriesListPtr m_list;
    std::vector<Kind> m_kinds;
    std::vector<std::int64_t> m_numbers;
    std::vector<double> m_values;
    int m_busy = 0; // ticks that the load lasts
    int m_tick = 0;
};

} // namespace belfry::bench
