// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "value_axis.h"

#include "base/round_step.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

double stepFor(double rough, ValueSteps steps)
{
    if (steps == ValueSteps::Binary && rough >= 1) {
        return std::exp2(std::ceil(std::log2(rough) - 1e-9));
    }
    return roundStep(rough, {1, 2, 2.5, 5});
}

double withoutLateness(double high, const ValueLimits &limits)
{
    constexpr double kLateness = 1.05;
    return limits.whole && high > *limits.whole && high <= *limits.whole * kLateness ? *limits.whole : high;
}

/// The ends that the layout fixes, where a logarithmic axis can have them.
double logEnd(const std::optional<double> &fixed, double otherwise)
{
    return fixed && *fixed > 0 ? *fixed : otherwise;
}

ValueAxis chooseLogAxis(double low, double high, const AxisLook &look, int intervals)
{
    const double base = look.steps == ValueSteps::Binary ? 2 : 10;
    const double unit = std::log(base);
    const double min = logEnd(look.limits.min, low > 0 ? low : high > 0 ? high / base : 1);
    const double max = std::max(logEnd(look.limits.max, high), min);
    const double first = std::floor(std::log(min) / unit + 1e-9);
    const double last = std::max(std::ceil(std::log(max) / unit - 1e-9), first + 1);
    const double every = std::ceil((last - first) / std::max(intervals, 1));
    ValueAxis axis{std::pow(base, first), 0, std::pow(base, every), true};
    axis.max = axis.min * std::pow(axis.step, std::ceil((last - first) / every));
    return axis;
}

bool logStillFits(const ValueAxis &current, double low, double high)
{
    if (!current.log || !(high > 0) || (low > 0 && low < current.min) || high > current.max) {
        return false;
    }
    // Two powers more than are needed are no reason for another scale.
    const double base = current.step;
    return high * base * base > current.max && (!(low > 0) || low / (base * base) < current.min);
}

} // namespace

double ValueAxis::fraction(double value) const
{
    return log ? std::log(value / min) / std::log(max / min) : (value - min) / (max - min);
}

std::vector<double> ValueAxis::ticks() const
{
    constexpr int kMost = 50;
    std::vector<double> values;
    if (log) {
        for (double tick = min; tick <= max * (1 + 1e-6) && values.size() < kMost; tick *= step) {
            values.push_back(tick);
        }
        return values;
    }
    const int count = static_cast<int>(std::floor((max - min) / step + 1e-6));
    for (int i = 0; i <= count && i < kMost; ++i) {
        values.push_back(min + i * step);
    }
    return values;
}

ValueAxis chooseValueAxis(double low, double high, const AxisLook &look, int intervals)
{
    if (look.log) {
        return chooseLogAxis(low, high, look, intervals);
    }
    const ValueLimits &limits = look.limits;
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
    axis.step = stepFor((max - min) / std::max(intervals, 1), look.steps);
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

bool stillFits(const ValueAxis &current, double low, double high, const AxisLook &look)
{
    if (look.log) {
        return logStillFits(current, low, high);
    }
    const ValueLimits &limits = look.limits;
    high = withoutLateness(high, limits);
    if ((!limits.min && low < current.min) || (!limits.max && high > current.max)) {
        return false;
    }
    const double span = std::max(high, 0.0) - std::min(low, 0.0);
    return (limits.min && limits.max) || span >= 0.4 * (current.max - current.min);
}

} // namespace belfry
