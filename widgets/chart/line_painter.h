// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/line_raster.h"
#include "chart/plot_data.h"

#include <QImage>

class QPainter;

namespace belfry {

enum class LineShape {
    Line,
    Steps, ///< a sample's value holds until the next
    Bars,  ///< over the time that ends at the sample
    Points
};

/// How lines and areas look; pixels are device pixels.
struct LineStyle {
    qreal width = 1.5;
    bool fill = false;
    bool stack = false;
    qreal fillOpacity = 0.1;
    LineShape shape = LineShape::Line;
    friend bool operator==(const LineStyle &, const LineStyle &) = default;
};

/// The lines of `data` summed upwards, those of each axis for themselves: owns what the returned data look at. An area
/// without an outline keeps its own base.
class StackedValues
{
public:
    /// Only samples [first, end) are summed; the others are undefined.
    PlotData sum(const PlotData &data, std::size_t first);

private:
    void addUp(const PlotData &data, std::size_t line, std::size_t first, std::vector<double> &total);

    std::vector<std::vector<double>> m_sums;
    std::vector<std::vector<double>> m_bases;
    std::vector<double> m_left; ///< of the axis on the left, so far
    std::vector<double> m_right;
};

/// A plot's two ways of measuring.
struct PlotTransforms {
    PlotTransform left;
    PlotTransform right;
    const PlotTransform &of(const PlotLine &line) const { return line.right ? right : left; }
};

/// How far a sample's picture reaches beyond its place, in pixels, at a distance of samples of `stepWidth` pixels.
int reach(const LineStyle &style, double stepWidth);

/// Of the area of a line: one that is all there is of its line is seen better.
QColor areaColor(const PlotLine &line, const LineStyle &style);

void paintPoints(QPainter &painter, const PlotData &data, const PlotLine &line, std::size_t first,
                 const PlotTransform &transform, const LineStyle &style);

/// Paints lines into the columns from some on, with what it needs for it kept from one time to the next.
class LinePainter
{
public:
    /// Paints the samples from `first` on into the columns [fromColumn, width) of an RGB32 image.
    void paint(QImage &image, const PlotData &data, std::size_t first, const PlotTransforms &transforms,
               const LineStyle &style, int fromColumn);

private:
    void paintAreas(QImage &image, const PlotData &data, std::size_t first, const PlotTransforms &transforms,
                    const LineStyle &style, int fromColumn);

    std::vector<LineRaster> m_lines;
    LineRaster m_base;
};

} // namespace belfry
