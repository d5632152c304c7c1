// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "value_axis.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

double roundStep(double rough, ValueSteps steps)
{
    if (!(rough > 0)) {
        return 1;
    }
    if (steps == ValueSteps::Binary && rough >= 1) {
        return std::exp2(std::ceil(std::log2(rough) - 1e-9));
    }
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (rough <= factor * power * (1 + 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

double withoutLateness(double high, const ValueLimits &limits)
{
    constexpr double kLateness = 1.05;
    return limits.whole && high > *limits.whole && high <= *limits.whole * kLateness ? *limits.whole : high;
}

} // namespace

std::vector<double> ValueAxis::ticks() const
{
    std::vector<double> values;
    const int count = static_cast<int>(std::floor((max - min) / step + 1e-6));
    for (int i = 0; i <= count && i < 50; ++i) {
        values.push_back(min + i * step);
    }
    return values;
}

ValueAxis chooseValueAxis(double low, double high, const ValueLimits &limits, int intervals, ValueSteps steps)
{
    high = withoutLateness(high, limits);
    double min = limits.min.value_or(low >= 0 ? 0 : low);
    double max = limits.max.value_or(high <= 0 && low < 0 ? 0 : high);
    if (low == 0 && high == 0 && min == 0 && !limits.max) {
        return {0, 1, 1}; // there are no halves of nothing to read off
    }
    if (!(max > min)) {
        max = min + (limits.min || max > 0 || min != 0 ? std::max(std::abs(min), 1.0) : 1.0);
    }
    ValueAxis axis;
    axis.step = roundStep((max - min) / std::max(intervals, 1), steps);
    axis.min = limits.min ? min : std::floor(min / axis.step + 1e-9) * axis.step;
    axis.max = limits.max ? max : std::ceil(max / axis.step - 1e-9) * axis.step;
    if (limits.min && limits.max) {
        axis.step = (axis.max - axis.min) / std::max(intervals, 1);
    }
    if (!(axis.max > axis.min)) {
        axis.max = axis.min + axis.step;
    }
    return axis;
}

bool stillFits(const ValueAxis &current, double low, double high, const ValueLimits &limits)
{
    high = withoutLateness(high, limits);
    if ((!limits.min && low < current.min) || (!limits.max && high > current.max)) {
        return false;
    }
    const double span = std::max(high, 0.0) - std::min(low, 0.0);
    return (limits.min && limits.max) || span >= 0.4 * (current.max - current.min);
}

} // namespace belfry
