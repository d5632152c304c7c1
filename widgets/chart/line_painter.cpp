// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "line_painter.h"

#include "chart/bar_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

qreal pointRadius(const LineStyle &style)
{
    return 1.5 * style.width;
}

} // namespace

void paintPoints(QPainter &painter, const PlotData &data, const PlotLine &line, std::size_t first,
                 const PlotTransform &transform, const LineStyle &style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(line.color);
    for (const Polyline &run : decimate(data, line.values, first, data.times.size(), transform)) {
        for (const QPointF &point : run) {
            painter.drawEllipse(point, pointRadius(style), pointRadius(style));
        }
    }
}

QColor areaColor(const PlotLine &line, const LineStyle &style)
{
    QColor color = line.color;
    color.setAlphaF(static_cast<float>(line.outline ? style.fillOpacity : std::min(2 * style.fillOpacity, 1.0)));
    return color;
}

void StackedValues::addUp(const PlotData &data, std::size_t line, std::size_t first, std::vector<double> &total)
{
    std::vector<double> &sums = m_sums[line];
    std::vector<double> &bases = m_bases[line];
    sums.resize(data.times.size());
    bases.resize(data.times.size());
    for (std::size_t i = first; i < data.times.size(); ++i) {
        const double value = data.lines[line].values[i];
        bases[i] = std::isnan(value) ? value : total[i];
        sums[i] = std::isnan(value) ? value : total[i] += value;
    }
}

PlotData StackedValues::sum(const PlotData &data, std::size_t first)
{
    PlotData stacked = data;
    m_sums.resize(data.lines.size());
    m_bases.resize(data.lines.size());
    m_left.assign(data.times.size(), 0);
    m_right.assign(data.times.size(), 0);
    for (std::size_t line = 0; line < data.lines.size(); ++line) {
        if (!data.lines[line].outline || data.lines[line].overlay) {
            continue;
        }
        addUp(data, line, first, data.lines[line].right ? m_right : m_left);
        stacked.lines[line].values = m_sums[line];
        stacked.lines[line].base = m_bases[line];
    }
    return stacked;
}

int reach(const LineStyle &style, double stepWidth)
{
    constexpr int kAntialiasing = 2;
    switch (style.shape) {
    case LineShape::Bars: return static_cast<int>(std::ceil(stepWidth)) + kAntialiasing;
    case LineShape::Points: return static_cast<int>(std::ceil(pointRadius(style))) + kAntialiasing;
    case LineShape::Line:
    case LineShape::Steps: break;
    }
    return static_cast<int>(std::ceil(style.width)) + kAntialiasing;
}

void LinePainter::paint(QImage &image, const PlotData &data, std::size_t first, const PlotTransforms &transforms,
                        const LineStyle &style, int fromColumn)
{
    const bool isDrawn = style.shape == LineShape::Line || style.shape == LineShape::Steps;
    m_lines.resize(std::max(m_lines.size(), data.lines.size()));
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        const PlotLine &line = data.lines[i];
        if (isDrawn || !line.outline || line.overlay) {
            m_lines[i].take(data, line.values, first, transforms.of(line), fromColumn, image.width(),
                            style.shape == LineShape::Steps);
        }
    }
    paintAreas(image, data, first, transforms, style, fromColumn);
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        if (data.lines[i].overlay) {
            m_lines[i].stroke(image, data.lines[i].color, style.width);
        }
    }
    if (style.shape == LineShape::Bars || style.shape == LineShape::Points) {
        QPainter painter(&image);
        painter.setClipRect(fromColumn, 0, image.width() - fromColumn, image.height());
        if (style.shape == LineShape::Bars) {
            paintBars(painter, data, first, transforms, style);
        }
        for (std::size_t i = data.lines.size(); style.shape == LineShape::Points && i-- > 0;) {
            if (data.lines[i].overlay) {
                continue;
            }
            paintPoints(painter, data, data.lines[i], first, transforms.of(data.lines[i]), style);
        }
        return;
    }
    // The first series stays on top: it is the one that the legend names first.
    for (std::size_t i = data.lines.size(); i-- > 0;) {
        if (data.lines[i].outline && !data.lines[i].overlay) {
            m_lines[i].stroke(image, data.lines[i].color, style.width);
        }
    }
}

void LinePainter::paintAreas(QImage &image, const PlotData &data, std::size_t first, const PlotTransforms &transforms,
                             const LineStyle &style, int fromColumn)
{
    const bool filled = style.fill && (style.shape == LineShape::Line || style.shape == LineShape::Steps);
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        const PlotLine &line = data.lines[i];
        if ((!filled && line.outline) || line.overlay) {
            continue;
        }
        const PlotTransform &transform = transforms.of(line);
        if (!line.base.empty()) {
            m_base.take(data, line.base, first, transform, fromColumn, image.width(), style.shape == LineShape::Steps);
        }
        m_lines[i].fill(image, areaColor(line, style), line.base.empty() ? nullptr : &m_base, transform.zero());
    }
}

} // namespace belfry
