// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/sample.h"

#include <vector>

namespace belfry::differential {

/// The samples lie between these, all of them 10 to 290 ms after a whole second. Queries look from instants 300 ms
/// after one, over whole seconds; subqueries look at whole seconds, over half seconds where they are nested. So no
/// edge of a range or look-back ever meets a sample, which Prometheus 2 would count and Prometheus 3 would not.
inline constexpr Timestamp kFirst = 1'700'000'000'000;
inline constexpr Timestamp kLast = kFirst + 100 * 60'000;

struct Series {
    LabelsPtr labels;
    std::vector<Sample> samples;
};

/// Counters with resets, gauges with gaps, negative and special values, stale markers, sparse series and classic
/// histograms; always the same. Values are whole or in eighths, so that sums are exact in whatever order they are
/// made and with or without compensation.
std::vector<Series> generateSeries();

} // namespace belfry::differential
