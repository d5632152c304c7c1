// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_data.h"
#include "chart/value_axis.h"

namespace belfry {

/// The least and the largest of finite values.
struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void add(double value);
    bool empty() const { return low > high; }
};

/// What the lines of one axis have in the samples [first, end), stacked or not; `positive`: only values above zero.
Extent extentOf(const PlotData &data, std::size_t first, bool right, bool stack, bool positive);

/// An axis that follows its data and keeps its scale as long as that fits.
class AutoAxis
{
public:
    const ValueAxis &axis() const { return m_axis; }
    /// The next choice starts anew.
    void forget() { m_valid = false; }
    /// With marks at round values, for a chart of that height in pixels.
    void choose(const Extent &extent, const AxisLook &look, double height);
    /// Without marks: a sparkline shows shape, not size. Its line keeps off the edges and fills at least a third of the
    /// height.
    void chooseBare(const Extent &extent, const AxisLook &look);

private:
    ValueAxis m_axis;
    bool m_valid = false;
};

} // namespace belfry
