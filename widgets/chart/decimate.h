// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_data.h"
#include "chart/value_axis.h"

#include <QPointF>
#include <QVector>

#include <algorithm>
#include <cmath>

namespace belfry {

/// From time and value to pixels. Columns are anchored at the epoch, so a sample keeps its place within its column
/// however far the chart has scrolled.
struct PlotTransform {
    double msPerColumn = 1;
    std::int64_t firstColumn = 0; ///< the column at x = 0
    ValueAxis axis;
    double height = 1; ///< pixels

    double x(Timestamp t) const { return static_cast<double>(t) / msPerColumn - static_cast<double>(firstColumn); }
    /// 0 is the axis's upper end.
    double y(double value) const { return height * (1 - axis.fraction(value)); }
    /// Whether the axis has a place for it: a logarithmic one has none for zero and below.
    bool shows(double value) const { return !std::isnan(value) && (!axis.log || value > 0); }
    /// Where areas and bars begin.
    double zero() const { return axis.log ? height : std::clamp(y(0), 0.0, height); }
};

/// A run of points without a gap.
using Polyline = QVector<QPointF>;

/// The samples [first, last) as polylines in pixels: a new one after each gap. Where more than two samples share a
/// pixel column, only its first, lowest, highest and last are kept, so a peak of one sample is never lost.
std::vector<Polyline> decimate(const PlotData &data, std::span<const double> values, std::size_t first,
                               std::size_t last, const PlotTransform &transform);

} // namespace belfry
