// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/decimate.h"

#include <QImage>

namespace belfry {

/// One line as what it is in each pixel column, from which it is painted without ever being a path: a stroker's joins,
/// caps and intersections cost ten times as much, and of a chart's line nobody sees them. However many samples fall
/// into a column, its lowest and highest are in the picture.
///
/// Kept and used again, so that its memory is.
class LineRaster
{
public:
    /// Takes the samples [first, data.times.size()) for the columns [from, to). `steps`: a value holds until the next
    /// sample.
    void take(const PlotData &data, std::span<const double> values, std::size_t first, const PlotTransform &transform,
              int from, int to, bool steps);

    /// Paints the line, `width` pixels wide, with antialiasing above and below. The image is RGB32.
    void stroke(QImage &image, const QColor &color, double width) const;
    /// Paints what lies between the line and another, or a height where there is none.
    void fill(QImage &image, const QColor &color, const LineRaster *base, double baseY) const;

private:
    /// Pixels, downwards. Empty while lo > hi.
    struct Column {
        double lo = 1e9;
        double hi = -1e9;
        double area = 0;     ///< of y over x within the column
        double width = 0;    ///< how much of the column has the line
        bool vertex = false; ///< a sample stands here; else the line only passes through
    };

    void merge(std::int64_t column, const Column &part);
    void segment(double x0, double y0, double x1, double y1);
    void within(std::int64_t column, double x0, double y0, double x1, double y1, bool vertex);
    bool has(std::int64_t column) const { return column >= m_from && column < m_to; }
    Column &at(std::int64_t column) { return m_columns[static_cast<std::size_t>(column - m_from)]; }

    std::vector<Column> m_columns;
    std::int64_t m_from = 0;
    std::int64_t m_to = 0;
};

} // namespace belfry
