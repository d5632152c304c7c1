// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QString>

#include <array>
#include <span>
#include <vector>

namespace belfry {

/// How values were spread over time: rows of values by columns of time, each cell with an amount.
struct HeatGrid {
    struct Row {
        double from = 0; ///< -∞ for the lowest bucket of a histogram
        double to = 0;   ///< +∞ for its last
    };
    std::vector<Row> rows; ///< ascending
    std::size_t columns = 0;
    std::vector<double> cells; ///< row by row; NaN where nothing was there
    double most = 0;           ///< the largest amount

    double at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
};

/// Some samples of one series, in time's order, in two pieces as a ring has them. NaN is a gap. They are looked at, not
/// owned.
struct HeatSeries {
    std::array<std::span<const Sample>, 2> samples;
    double le = 0; ///< of a bucket: its upper end
};

/// What a column of time is: columns of equal width from `from` on (exclusive) to `to`.
struct HeatColumns {
    Timestamp from = 0;
    Timestamp to = 0;
    std::size_t count = 1;
};

/// Of classic histograms: each series counts what is at most its `le`, so that a row is what it has more than the next
/// below. Series of the same `le` are summed. A cell is the mean of its samples; what goes below zero, as a bucket
/// that is read a moment before the next, is zero.
HeatGrid gridOfBuckets(const std::vector<HeatSeries> &series, const HeatColumns &columns);

/// Of other series: how many samples of all of them were in a row's range. About `rows` rows with round edges, or by
/// powers of ten or parts of them (`log`), where only values above zero have a place.
HeatGrid gridOfValues(const std::vector<HeatSeries> &series, const HeatColumns &columns, int rows, bool log);

} // namespace belfry
