// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_data.h"

#include <QPointF>
#include <QVector>

namespace belfry {

/// From time and value to pixels. Columns are anchored at the epoch, so a sample keeps its place within its column
/// however far the chart has scrolled.
struct PlotTransform {
    double msPerColumn = 1;
    std::int64_t firstColumn = 0; ///< the column at x = 0
    double min = 0;               ///< value at y = height
    double max = 1;               ///< value at y = 0
    double height = 1;            ///< pixels

    double x(Timestamp t) const { return static_cast<double>(t) / msPerColumn - static_cast<double>(firstColumn); }
    double y(double value) const { return height * (max - value) / (max - min); }
};

/// A run of points without a gap.
using Polyline = QVector<QPointF>;

/// The samples [first, last) as polylines in pixels: a new one after each gap. Where more than two samples share a
/// pixel column, only its first, lowest, highest and last are kept, so a peak of one sample is never lost.
std::vector<Polyline> decimate(const PlotData &data, std::span<const double> values, std::size_t first,
                               std::size_t last, const PlotTransform &transform);

} // namespace belfry
