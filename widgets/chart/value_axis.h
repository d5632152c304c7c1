// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

namespace belfry {

/// The vertical axis: its ends and the distance of its grid lines, all round numbers.
struct ValueAxis {
    double min = 0;
    double max = 1;
    double step = 0.25; ///< of a logarithmic axis the factor between two grid lines
    bool log = false;   ///< both ends are above zero then

    /// Where a value stands between the ends, 0 to 1. Infinite or not a number for what a logarithmic axis hasn't.
    double fraction(double value) const;
    /// From min to max, both included.
    std::vector<double> ticks() const;
    friend bool operator==(const ValueAxis &, const ValueAxis &) = default;
};

/// Ends that the layout fixes; the others follow the data.
struct ValueLimits {
    std::optional<double> min;
    std::optional<double> max;
    /// What a share is a share of. Rates of times come out a little above it where a tick was late: up to 5 % more is
    /// no reason for an axis up to 125 %.
    std::optional<double> whole = {};
    friend bool operator==(const ValueLimits &, const ValueLimits &) = default;
};

/// Steps of 1, 2, 5 × 10ⁿ, or powers of two for what is counted in bytes.
enum class ValueSteps { Decimal, Binary };

/// What the unit and the layout say of an axis, whatever the data are.
struct AxisLook {
    ValueLimits limits;
    ValueSteps steps = ValueSteps::Decimal;
    bool log = false;
    friend bool operator==(const AxisLook &, const AxisLook &) = default;
};

/// An axis that holds [low, high] with at most `intervals` intervals. Data that are never negative start at 0; a
/// logarithmic axis has whole powers (of ten, or of two) at its ends.
ValueAxis chooseValueAxis(double low, double high, const AxisLook &look, int intervals);

/// Whether `current` still fits data of [low, high]: it holds them and they fill at least two fifths of it. So that
/// the scale doesn't jump with every peak that comes and goes.
bool stillFits(const ValueAxis &current, double low, double high, const AxisLook &look);

} // namespace belfry
