// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auto_axis.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr double kIntervalHeight = 34; // grid lines don't stand closer
constexpr int kMostIntervals = 4;

int intervalsFor(double height)
{
    const int fitting = static_cast<int>(height / kIntervalHeight);
    return fitting >= kMostIntervals ? kMostIntervals : std::max(fitting >= 2 ? 2 : 1, 1);
}

/// What is there when nothing is.
Extent orPlaceholder(Extent extent, const ValueLimits &limits)
{
    if (extent.empty()) {
        extent.add(limits.min.value_or(0));
        extent.add(limits.max.value_or(1));
    }
    return extent;
}

} // namespace

void Extent::add(double value)
{
    if (std::isfinite(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
}

Extent extentOf(const PlotData &data, std::size_t first, bool right, bool stack, bool positive)
{
    Extent extent;
    const auto take = [&](double value) {
        if (!positive || value > 0) {
            extent.add(value);
        }
    };
    for (std::size_t i = first; i < data.times.size(); ++i) {
        double total = 0;
        for (const PlotLine &line : data.lines) {
            if (line.right != right) {
                continue;
            }
            const double value = line.values[i];
            if (stack && line.outline && !line.overlay) {
                total += std::isnan(value) ? 0 : value;
                take(total);
            } else {
                take(value);
            }
            if (!line.base.empty()) {
                take(line.base[i]);
            }
        }
    }
    return extent;
}

void AutoAxis::choose(const Extent &found, const AxisLook &look, double height)
{
    const Extent extent = orPlaceholder(found, look.limits);
    if (m_valid && stillFits(m_axis, extent.low, extent.high, look)) {
        return;
    }
    m_axis = chooseValueAxis(extent.low, extent.high, look, intervalsFor(height));
    m_valid = true;
}

void AutoAxis::chooseBare(const Extent &found, const AxisLook &look)
{
    const ValueLimits &limits = look.limits;
    const auto [low, high] = orPlaceholder(found, limits);
    const bool holds = (limits.min || low >= m_axis.min) && (limits.max || high <= m_axis.max);
    if (m_valid && holds && (high - low >= 0.35 * (m_axis.max - m_axis.min) || high == low)) {
        return;
    }
    const double room = std::max((high - low) * 0.25, std::abs(high) * 0.02 + 1e-9);
    m_axis = {};
    m_axis.min = limits.min.value_or(low - room);
    m_axis.max = std::max(limits.max.value_or(high + room), m_axis.min + 1e-9);
    m_axis.step = m_axis.max - m_axis.min;
    m_valid = true;
}

} // namespace belfry
