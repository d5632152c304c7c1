// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart_frame.h"

#include "chart/time_axis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kLabelGap = 6;        // between a label and the plot
constexpr qreal kIntervalHeight = 34; // grid lines don't stand closer
constexpr qreal kTimeLabelWidth = 110;
constexpr int kMostIntervals = 4;
constexpr int kMostTimeLabels = 5;

int intervalsFor(qreal height)
{
    const int fitting = static_cast<int>(height / kIntervalHeight);
    return fitting >= kMostIntervals ? kMostIntervals : std::max(fitting >= 2 ? 2 : 1, 1);
}

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void add(double value)
    {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    bool empty() const { return low > high; }
};

Extent extentOf(const PlotData &data, std::size_t first, bool stack)
{
    Extent extent;
    for (std::size_t i = first; i < data.times.size(); ++i) {
        double total = 0;
        for (const PlotLine &line : data.lines) {
            const double value = line.values[i];
            if (stack) {
                total += std::isnan(value) ? 0 : value;
                extent.add(total);
            } else {
                extent.add(value);
            }
        }
    }
    return extent;
}

} // namespace

QRectF ChartFrame::plotRect() const
{
    const qreal scale = m_look.scale;
    return {m_plotRect.x() / scale, m_plotRect.y() / scale, m_plotRect.width() / scale, m_plotRect.height() / scale};
}

qreal ChartFrame::xAt(Timestamp t) const
{
    return (m_plotRect.x() + m_plot.transform().x(t)) / m_look.scale;
}

Timestamp ChartFrame::timeAt(qreal x) const
{
    const PlotTransform place = m_plot.transform();
    const double column = x * m_look.scale - m_plotRect.x() + static_cast<double>(place.firstColumn);
    return static_cast<Timestamp>(std::llround(column * place.msPerColumn));
}

bool ChartFrame::update(const PlotData &data, const ChartLook &look, const AxisLabels &labels, Timestamp now)
{
    const QSize pixels = (look.size * look.scale).toSize();
    if (pixels.isEmpty()) {
        return false;
    }
    const bool changed = look != m_look || m_image.size() != pixels;
    const ValueAxis before = m_axis;
    if (changed) {
        m_axisValid =
            m_axisValid && look.limits == m_look.limits && look.size == m_look.size && look.line == m_look.line;
        m_look = look;
    }
    chooseAxis(data, look, now - look.rangeMs);
    const bool redraw = changed || !(before == m_axis) || m_labels.empty();
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_RGB32);
    }
    if (redraw) {
        layOut(labels);
        paintFrame();
    }
    const PlotLook plot{m_plotRect.size(), look.rangeMs, m_axis,      look.line,       look.background, look.grid,
                        look.axes,         look.scale,   look.colors, look.thresholds, look.bands};
    const std::int64_t columnBefore = m_plot.transform().firstColumn;
    const int painted = m_plot.update(data, plot, now);
    if (painted == 0 && !redraw) {
        return false;
    }
    QPainter painter(&m_image);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(m_plotRect.topLeft(), m_plot.image());
    painter.end();
    if (look.axes && (redraw || columnBefore != m_plot.transform().firstColumn)) {
        paintTimes(now);
    }
    return true;
}

void ChartFrame::chooseAxis(const PlotData &data, const ChartLook &look, Timestamp from)
{
    const auto first = std::lower_bound(data.times.begin(), data.times.end(), from);
    Extent extent = extentOf(data, static_cast<std::size_t>(first - data.times.begin()), look.line.stack);
    if (extent.empty()) {
        extent.add(look.limits.min.value_or(0));
        extent.add(look.limits.max.value_or(1));
    }
    for (const PlotThreshold &threshold : look.thresholds) { // near enough to be of interest
        if (threshold.value <= extent.high * 1.5 && threshold.value > extent.high) {
            extent.add(threshold.value);
        }
    }
    if (!look.axes) {
        chooseSparkAxis(extent.low, extent.high, look.limits);
        return;
    }
    if (m_axisValid && stillFits(m_axis, extent.low, extent.high, look.limits)) {
        return;
    }
    m_axis = chooseValueAxis(extent.low, extent.high, look.limits, intervalsFor(look.size.height()), look.steps);
    m_axisValid = true;
}

// A sparkline shows shape, not size: its line keeps off the edges and fills at least a third of the height.
void ChartFrame::chooseSparkAxis(double low, double high, const ValueLimits &limits)
{
    const bool holds = (limits.min || low >= m_axis.min) && (limits.max || high <= m_axis.max);
    if (m_axisValid && holds && (high - low >= 0.35 * (m_axis.max - m_axis.min) || high == low)) {
        return;
    }
    const double room = std::max((high - low) * 0.25, std::abs(high) * 0.02 + 1e-9);
    m_axis.min = limits.min.value_or(low - room);
    m_axis.max = std::max(limits.max.value_or(high + room), m_axis.min + 1e-9);
    m_axis.step = m_axis.max - m_axis.min;
    m_axisValid = true;
}

void ChartFrame::layOut(const AxisLabels &labels)
{
    m_labels = {QString()};
    QRectF plot(QPointF(), m_look.size);
    if (m_look.axes) {
        m_labels = labels(m_axis.ticks());
        const QFontMetricsF metrics(m_look.font);
        qreal widest = 0;
        for (const QString &label : m_labels) {
            widest = std::max(widest, metrics.horizontalAdvance(label));
        }
        const qreal half = std::ceil(metrics.height() / 2);
        plot.adjust(std::ceil(widest) + kLabelGap, half, 0, -std::ceil(metrics.height()) - kLabelGap / 2);
    }
    const qreal scale = m_look.scale;
    m_plotRect = QRect(qRound(plot.x() * scale), qRound(plot.y() * scale), std::max(qRound(plot.width() * scale), 1),
                       std::max(qRound(plot.height() * scale), 1));
}

void ChartFrame::paintFrame()
{
    m_image.fill(m_look.background);
    if (!m_look.axes) {
        return;
    }
    QPainter painter(&m_image);
    painter.scale(m_look.scale, m_look.scale);
    painter.setFont(m_look.font);
    painter.setPen(m_look.label);
    const QRectF plot = plotRect();
    const qreal height = QFontMetricsF(m_look.font).height();
    const std::vector<double> ticks = m_axis.ticks();
    // Every second one where they would stand close: at most three of five.
    const std::size_t every = ticks.size() > 3 && ticks.size() % 2 == 1 ? 2 : 1;
    for (std::size_t i = 0; i < ticks.size() && i < m_labels.size(); i += every) {
        const qreal y = plot.bottom() - plot.height() * m_axis.fraction(ticks[i]);
        const QRectF place(0, y - height / 2, plot.x() - kLabelGap, height);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, m_labels[i]);
    }
}

void ChartFrame::paintTimes(Timestamp now)
{
    QPainter painter(&m_image);
    painter.scale(m_look.scale, m_look.scale);
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(m_look.font);
    const QRectF strip(plot.x() - kLabelGap, plot.bottom() + kLabelGap / 2, m_look.size.width(),
                       m_look.size.height() - plot.bottom() - kLabelGap / 2);
    painter.fillRect(strip.adjusted(kLabelGap, 0, 0, 0), m_look.background);
    painter.setClipRect(strip.adjusted(kLabelGap, 0, 0, 0));
    painter.setFont(m_look.font);
    painter.setPen(m_look.label);
    const int count = std::clamp(static_cast<int>(plot.width() / kTimeLabelWidth), 1, kMostTimeLabels);
    for (const TimeTick &tick : timeTicks(now - m_look.rangeMs, now, count)) {
        const qreal width = metrics.horizontalAdvance(tick.label);
        const qreal x = xAt(tick.t);
        if (x - width / 2 < plot.x() || x + width / 2 > m_look.size.width()) {
            continue; // rather no label than half of one
        }
        painter.drawText(QPointF(x - width / 2, strip.y() + metrics.ascent()), tick.label);
    }
}

} // namespace belfry
