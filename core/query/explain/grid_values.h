// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/metadata.h"
#include "metrics/sample.h"
#include "query/eval/columns.h"

#include <span>
#include <string_view>
#include <vector>

/// What explaining an instant computes with: columns of values over the instants of a grid, NaN where there is none.
namespace belfry::explain {

/// How long a value stands for the instants after it, unless its series ends: enough for scrapes and for buckets of a
/// minute.
inline constexpr std::int64_t kHoldMs = 120'000;

enum class Reading {
    Value,
    Rate, ///< per second, of counters
};

/// Counters by their metadata, or by their name where that is silent. Where neither tells (node_vmstat_pgfault), what
/// goes up again and again and never down.
Reading readingOf(std::string_view metric, MetricType type, std::span<const Sample> samples);

/// One value for each instant: the newest sample's, or the increase from the one before it. Resizes `out`, which may
/// be used again and again.
void readValues(std::span<const Sample> samples, Reading reading, const promql::Grid &grid, std::vector<double> &out);

/// Puts the average of each value and of those before it, `count` in all, in the value's place, as a rate over a
/// window has it; where there is no value it leaves none.
void smooth(std::span<double> values, std::size_t count, std::vector<double> &scratch);

/// At most `count` values over the same time. Of those that fall together the one farthest from `usual` stays, so that
/// a spike does. They are rounded to a thousandth of what they span.
std::vector<double> thinned(std::span<const double> values, double usual, std::size_t count);

} // namespace belfry::explain
