// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart_frame.h"

#include "chart/plot_vector.h"
#include "chart/time_axis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace belfry {

namespace {

constexpr qreal kLabelGap = 6; // between a label and the plot
constexpr qreal kTimeLabelWidth = 80;
constexpr int kMostTimeLabels = 5;

qreal widestOf(const std::vector<QString> &labels, const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (const QString &label : labels) {
        widest = std::max(widest, metrics.horizontalAdvance(label));
    }
    return std::ceil(widest);
}

bool hasRightLines(const PlotData &data)
{
    return std::any_of(data.lines.begin(), data.lines.end(), [](const PlotLine &line) { return line.right; });
}

} // namespace

QRectF ChartFrame::plotRect() const
{
    const qreal scale = m_look.scale;
    return {m_plotRect.x() / scale, m_plotRect.y() / scale, m_plotRect.width() / scale, m_plotRect.height() / scale};
}

qreal ChartFrame::xAt(Timestamp t) const
{
    return xAt(t, m_plot.transform());
}

qreal ChartFrame::xAt(Timestamp t, const PlotTransform &place) const
{
    return (m_plotRect.x() + place.x(t)) / m_look.scale;
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
    const bool hasRight = look.axes && hasRightLines(data);
    const bool changed = look != m_look || m_image.size() != pixels || hasRight != m_hasRight;
    if (changed) {
        takeLook(look);
        m_hasRight = hasRight;
    }
    const bool moved = chooseAxes(data, now - look.rangeMs);
    const bool redraw = changed || moved || m_leftLabels.empty();
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_RGB32);
    }
    if (redraw) {
        layOut(labels);
        paintFrame();
    }
    const std::int64_t columnBefore = m_plot.transform().firstColumn;
    const int painted = m_plot.update(data, plotLook(), now);
    if (painted == 0 && !redraw) {
        return false;
    }
    m_dirtyFrom = std::min(m_dirtyFrom, m_plot.transform().firstColumn + m_plotRect.width() - painted);
    m_frameDirty = m_frameDirty || redraw;
    QPainter painter(&m_image);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(m_plotRect.topLeft(), m_plot.image());
    painter.end();
    if (look.axes && (redraw || columnBefore != m_plot.transform().firstColumn)) {
        paintTimes(now);
    }
    return true;
}

void ChartFrame::paintTo(QPainter &painter, const PlotData &data, const ChartLook &look, const AxisLabels &labels,
                         Timestamp now) const
{
    ChartFrame frame;
    frame.m_look = look;
    frame.m_look.line.width /= look.scale;
    frame.m_look.scale = 1;
    frame.m_left = m_left;
    frame.m_right = m_right;
    frame.m_hasRight = m_hasRight;
    frame.layOut(labels);
    painter.save();
    painter.fillRect(QRectF(QPointF(), look.size), look.background);
    if (look.axes) {
        frame.paintAxes(painter);
        frame.paintTimes(painter, plotTransform(frame.plotLook(), now), now);
    }
    painter.translate(frame.m_plotRect.topLeft());
    paintPlot(painter, data, frame.plotLook(), now);
    painter.restore();
}

ChartPicture ChartFrame::takePicture()
{
    const std::int64_t first = m_plot.transform().firstColumn;
    return {m_image, m_plotRect, first, std::exchange(m_dirtyFrom, first + m_plotRect.width()),
            std::exchange(m_frameDirty, false)};
}

void ChartFrame::takeLook(const ChartLook &look)
{
    if (look.size != m_look.size || look.line != m_look.line || look.left != m_look.left ||
        look.right != m_look.right) {
        m_left.forget();
        m_right.forget();
    }
    m_look = look;
}

PlotLook ChartFrame::plotLook() const
{
    return {m_plotRect.size(), m_look.rangeMs,        m_left.axis(), m_right.axis(), m_look.line,
            m_look.background, m_look.grid,           m_look.axes,   m_look.scale,   m_look.colors,
            m_look.thresholds, m_look.thresholdAreas, m_look.bands};
}

/// Whether one has changed.
bool ChartFrame::chooseAxes(const PlotData &data, Timestamp from)
{
    const ValueAxis leftBefore = m_left.axis();
    const ValueAxis rightBefore = m_right.axis();
    const auto start = std::lower_bound(data.times.begin(), data.times.end(), from);
    const auto first = static_cast<std::size_t>(start - data.times.begin());
    Extent extent = extentOf(data, first, false, m_look.line.stack, m_look.left.log);
    for (const PlotThreshold &threshold : m_look.thresholds) { // near enough to be of interest
        if (threshold.value <= extent.high * 1.5 && threshold.value > extent.high) {
            extent.add(threshold.value);
        }
    }
    if (m_look.axes) {
        m_left.choose(extent, m_look.left, m_look.size.height());
    } else {
        m_left.chooseBare(extent, m_look.left);
    }
    if (hasRightLines(data)) {
        const Extent right = extentOf(data, first, true, m_look.line.stack, m_look.right.log);
        m_right.choose(right, m_look.right, m_look.size.height());
    }
    return leftBefore != m_left.axis() || rightBefore != m_right.axis();
}

void ChartFrame::layOut(const AxisLabels &labels)
{
    m_leftLabels = {QString()};
    m_rightLabels.clear();
    QRectF plot(QPointF(), m_look.size);
    if (m_look.axes) {
        const QFontMetricsF metrics(m_look.font);
        m_leftLabels = labels(m_left.axis(), false);
        const qreal half = std::ceil(metrics.height() / 2);
        plot.adjust(widestOf(m_leftLabels, metrics) + kLabelGap, half, 0, -std::ceil(metrics.height()) - kLabelGap / 2);
        if (m_hasRight) {
            m_rightLabels = labels(m_right.axis(), true);
            plot.adjust(0, 0, -widestOf(m_rightLabels, metrics) - kLabelGap, 0);
        }
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
    paintAxes(painter);
}

void ChartFrame::paintAxes(QPainter &painter) const
{
    painter.setFont(m_look.font);
    painter.setPen(m_look.label);
    const QRectF plot = plotRect();
    paintLabels(painter, m_left.axis(), m_leftLabels, {0, plot.y(), plot.x() - kLabelGap, plot.height()},
                Qt::AlignRight);
    if (m_hasRight) {
        const qreal left = plot.right() + kLabelGap;
        paintLabels(painter, m_right.axis(), m_rightLabels, {left, plot.y(), m_look.size.width() - left, plot.height()},
                    Qt::AlignLeft);
    }
}

void ChartFrame::paintLabels(QPainter &painter, const ValueAxis &axis, const std::vector<QString> &labels,
                             const QRectF &room, Qt::Alignment side) const
{
    const qreal height = QFontMetricsF(m_look.font).height();
    const std::vector<double> ticks = axis.ticks();
    // Every second one where they would stand close: at most three of five.
    const std::size_t every = ticks.size() > 3 && ticks.size() % 2 == 1 ? 2 : 1;
    for (std::size_t i = 0; i < ticks.size() && i < labels.size(); i += every) {
        const qreal y = room.bottom() - room.height() * axis.fraction(ticks[i]);
        painter.drawText(QRectF(room.x(), y - height / 2, room.width(), height), side | Qt::AlignVCenter, labels[i]);
    }
}

void ChartFrame::paintTimes(Timestamp now)
{
    QPainter painter(&m_image);
    painter.scale(m_look.scale, m_look.scale);
    const QRectF plot = plotRect();
    const qreal top = plot.bottom() + kLabelGap / 2;
    const QRectF strip(plot.x(), top, plot.width(), m_look.size.height() - top); // beside it stand values
    painter.fillRect(strip, m_look.background);
    painter.setClipRect(strip);
    paintTimes(painter, m_plot.transform(), now);
}

void ChartFrame::paintTimes(QPainter &painter, const PlotTransform &place, Timestamp now) const
{
    const QRectF plot = plotRect();
    const QFontMetricsF metrics(m_look.font);
    const qreal top = plot.bottom() + kLabelGap / 2;
    painter.setFont(m_look.font);
    painter.setPen(m_look.label);
    const int count = std::clamp(static_cast<int>(plot.width() / kTimeLabelWidth), 1, kMostTimeLabels);
    for (const TimeTick &tick : timeTicks(now - m_look.rangeMs, now, count)) {
        const qreal width = metrics.horizontalAdvance(tick.label);
        const qreal x = xAt(tick.t, place);
        if (x - width / 2 < plot.x() || x + width / 2 > plot.right()) {
            continue; // rather no label than half of one
        }
        painter.drawText(QPointF(x - width / 2, top + metrics.ascent()), tick.label);
    }
}

} // namespace belfry
