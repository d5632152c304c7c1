// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/decimate.h"
#include "chart/plot_data.h"

#include <QPainter>

namespace belfry {

/// How lines and areas look; pixels are device pixels.
struct LineStyle {
    qreal width = 1.5;
    bool fill = false;
    bool stack = false;
    qreal fillOpacity = 0.1;
    friend bool operator==(const LineStyle &, const LineStyle &) = default;
};

/// The lines of `data` summed upwards, for a stacked chart: owns what the returned data look at.
class StackedValues
{
public:
    /// Only samples [first, end) are summed; the others are undefined.
    PlotData sum(const PlotData &data, std::size_t first);

private:
    std::vector<std::vector<double>> m_sums;
    std::vector<std::vector<double>> m_bases;
};

/// Paints the samples from `first` on with antialiasing, within the painter's clip.
void paintLines(QPainter &painter, const PlotData &data, std::size_t first, const PlotTransform &transform,
                const LineStyle &style);

} // namespace belfry
