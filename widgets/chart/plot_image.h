// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/line_painter.h"
#include "chart/plot_data.h"
#include "chart/value_axis.h"

#include <QImage>

#include <vector>

namespace belfry {

/// All that decides how a plot looks besides its samples. Pixels are device pixels.
struct PlotLook {
    QSize size;
    Timestamp rangeMs = 900000;
    ValueAxis axis;
    ValueAxis rightAxis; ///< of the lines that are measured on the right
    LineStyle line;
    QColor background;
    QColor grid;
    bool gridLines = true;
    qreal scale = 1; ///< device pixels per pixel: of hairlines and dashes
    std::vector<QColor> colors;
    std::vector<PlotThreshold> thresholds; ///< on the left axis
    bool thresholdAreas = false;           ///< tint what lies beyond them
    std::vector<PlotBand> bands;
    friend bool operator==(const PlotLook &, const PlotLook &) = default;
};

/// Where times and values lie while `lastColumn` is at the right edge.
PlotTransform transformOf(const PlotLook &look, std::int64_t lastColumn);

/// The picture of a plot that moves with time. As long as the look stays the same, a new sample costs its own pixel
/// columns: the picture is shifted by whole columns and only the right end is painted.
class PlotImage
{
public:
    /// Brings the picture to `now` (the time at its right edge). Returns how many columns were painted; 0: nothing
    /// changed.
    int update(const PlotData &data, const PlotLook &look, Timestamp now);

    /// Everything is painted at the next update: samples that were there already have changed.
    void invalidate() { m_valid = false; }

    const QImage &image() const { return m_image; }
    /// Where a time lies in the picture, and a value of the left axis.
    PlotTransform transform() const;

private:
    PlotTransforms transforms() const;
    void shift(int columns);
    void paint(const PlotData &data, int fromColumn);

    QImage m_image;
    PlotLook m_look;
    StackedValues m_stacked;
    LinePainter m_lines;
    std::int64_t m_lastColumn = 0; ///< at the right edge
    Timestamp m_newest = 0;        ///< the last sample that is in the picture
    Timestamp m_beforeNewest = 0;  ///< and the one before, where the line must be continued from
    bool m_valid = false;
};

} // namespace belfry
