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
    double step = 0.25;

    double fraction(double value) const { return (value - min) / (max - min); }
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

/// An axis that holds [low, high] with at most `intervals` intervals. Data that are never negative start at 0.
ValueAxis chooseValueAxis(double low, double high, const ValueLimits &limits, int intervals, ValueSteps steps);

/// Whether `current` still fits data of [low, high]: it holds them and they fill at least two fifths of it. So that
/// the scale doesn't jump with every peak that comes and goes.
bool stillFits(const ValueAxis &current, double low, double high, const ValueLimits &limits);

} // namespace belfry
