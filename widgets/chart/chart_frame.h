// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    ValueLimits limits;
    ValueSteps steps = ValueSteps::Decimal;
    LineStyle line;
    QColor background;
    QColor grid;
    QColor label;
    QFont font;
    std::vector<QColor> colors;
    std::vector<PlotThreshold> thresholds;
    std::vector<PlotBand> bands;
    friend bool operator==(const ChartLook &, const ChartLook &) = default;
};

/// The labels of grid lines, all in one unit.
using AxisLabels = std::function<std::vector<QString>(const std::vector<double> &)>;

/// A whole chart as one opaque picture: the plot, its axes and their labels.
class ChartFrame
{
public:
    /// Brings the picture up to date; false if nothing changed.
    bool update(const PlotData &data, const ChartLook &look, const AxisLabels &labels, Timestamp now);
    void invalidate() { m_plot.invalidate(); }

    const QImage &image() const { return m_image; }
    /// Where the plot lies in the item (device-independent pixels).
    QRectF plotRect() const;
    const ValueAxis &axis() const { return m_axis; }
    /// Between time and x of the item.
    qreal xAt(Timestamp t) const;
    Timestamp timeAt(qreal x) const;

private:
    void chooseAxis(const PlotData &data, const ChartLook &look, Timestamp from);
    void chooseSparkAxis(double low, double high, const ValueLimits &limits);
    void layOut(const AxisLabels &labels);
    void paintFrame();
    void paintTimes(Timestamp now);

    QImage m_image;
    PlotImage m_plot;
    ChartLook m_look;
    ValueAxis m_axis;
    std::vector<QString> m_labels;
    QRect m_plotRect; ///< device pixels
    bool m_axisValid = false;
};

} // namespace belfry
