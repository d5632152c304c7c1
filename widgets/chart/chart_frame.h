// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/auto_axis.h"
#include "chart/chart_renderer.h"
#include "chart/plot_image.h"

#include <QFont>

#include <functional>

namespace belfry {

/// All that decides how a chart looks besides its samples. Lengths are device-independent pixels.
struct ChartLook {
    QSizeF size;
    qreal scale = 1; ///< device pixels per pixel
    bool axes = true;
    Timestamp rangeMs = 900000;
    AxisLook left;
    AxisLook right; ///< of the lines that are measured on the right; without any there is no such axis
    LineStyle line;
    QColor background;
    QColor grid;
    QColor label;
    QFont font;
    std::vector<QColor> colors;
    std::vector<PlotThreshold> thresholds;
    bool thresholdAreas = false;
    std::vector<PlotBand> bands;
    friend bool operator==(const ChartLook &, const ChartLook &) = default;
};

/// The labels of an axis's ticks, those of the right one or of the left.
using AxisLabels = std::function<std::vector<QString>(const ValueAxis &axis, bool right)>;

/// A whole chart as one opaque picture: the plot, its axes and their labels.
class ChartFrame
{
public:
    /// Brings the picture up to date; false if nothing changed.
    bool update(const PlotData &data, const ChartLook &look, const AxisLabels &labels, Timestamp now);
    void invalidate() { m_plot.invalidate(); }

    /// The same on the axes of the picture as lines and texts, for files and printers.
    void paintTo(QPainter &painter, const PlotData &data, const ChartLook &look, const AxisLabels &labels,
                 Timestamp now) const;

    const QImage &image() const { return m_image; }
    /// The picture, and what has changed in it since this was called last.
    ChartPicture takePicture();
    /// Where the plot lies in the item (device-independent pixels).
    QRectF plotRect() const;
    const ValueAxis &axis() const { return m_left.axis(); }
    const ValueAxis &rightAxis() const { return m_right.axis(); }
    /// Between time and x of the item.
    qreal xAt(Timestamp t) const;
    Timestamp timeAt(qreal x) const;

private:
    void takeLook(const ChartLook &look);
    PlotLook plotLook() const;
    bool chooseAxes(const PlotData &data, Timestamp from);
    void layOut(const AxisLabels &labels);
    void paintFrame();
    void paintAxes(QPainter &painter) const;
    void paintLabels(QPainter &painter, const ValueAxis &axis, const std::vector<QString> &labels, const QRectF &room,
                     Qt::Alignment side) const;
    void paintTimes(Timestamp now);
    void paintTimes(QPainter &painter, const PlotTransform &place, Timestamp now) const;
    qreal xAt(Timestamp t, const PlotTransform &place) const;

    QImage m_image;
    PlotImage m_plot;
    ChartLook m_look;
    AutoAxis m_left;
    AutoAxis m_right;
    std::vector<QString> m_leftLabels;
    std::vector<QString> m_rightLabels;
    QRect m_plotRect; ///< device pixels
    bool m_hasRight = false;
    std::int64_t m_dirtyFrom = 0; ///< a column of all time
    bool m_frameDirty = true;
};

} // namespace belfry
