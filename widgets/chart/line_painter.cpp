// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "line_painter.h"

#include "chart/bar_painter.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

void paintFill(QPainter &painter, const Polyline &line, const Polyline &base, const QColor &color)
{
    QPolygonF area(line);
    for (auto it = base.crbegin(); it != base.crend(); ++it) {
        area.append(*it);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(area);
}

void paintLine(QPainter &painter, const Polyline &line, const QColor &color, qreal width)
{
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin));
    painter.setBrush(Qt::NoBrush);
    if (line.size() == 1) {
        painter.drawPoint(line.first()); // a lone sample between two gaps
    } else {
        painter.drawPolyline(line.constData(), static_cast<int>(line.size()));
    }
}

/// A sample's value holds until the next one.
void toSteps(std::vector<Polyline> &lines)
{
    for (Polyline &line : lines) {
        Polyline steps;
        steps.reserve(2 * line.size());
        for (const QPointF &point : std::as_const(line)) {
            if (!steps.isEmpty()) {
                steps.append({point.x(), steps.last().y()});
            }
            steps.append(point);
        }
        line = std::move(steps);
    }
}

std::vector<Polyline> shapeOf(const PlotData &data, const PlotLine &line, std::span<const double> values,
                              std::size_t first, const PlotTransforms &transforms, const LineStyle &style)
{
    std::vector<Polyline> lines = decimate(data, values, first, data.times.size(), transforms.of(line));
    if (style.shape == LineShape::Steps) {
        toSteps(lines);
    }
    return lines;
}

qreal pointRadius(const LineStyle &style)
{
    return 1.5 * style.width;
}

void paintPoints(QPainter &painter, const Polyline &line, const QColor &color, const LineStyle &style)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const QPointF &point : line) {
        painter.drawEllipse(point, pointRadius(style), pointRadius(style));
    }
}

/// From a line down to its base, run by run.
void paintArea(QPainter &painter, const std::vector<Polyline> &lines, const std::vector<Polyline> &bases, double zero,
               const QColor &color)
{
    for (std::size_t run = 0; run < lines.size(); ++run) {
        const Polyline &line = lines[run];
        const Polyline zeroLine = {{line.first().x(), zero}, {line.last().x(), zero}};
        paintFill(painter, line, run < bases.size() ? bases[run] : zeroLine, color);
    }
}

/// An area that is all there is of its line is seen better.
QColor areaColor(const PlotLine &line, const LineStyle &style)
{
    QColor color = line.color;
    color.setAlphaF(static_cast<float>(line.outline ? style.fillOpacity : std::min(2 * style.fillOpacity, 1.0)));
    return color;
}

} // namespace

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
    std::vector<double> left(data.times.size(), 0);
    std::vector<double> right(data.times.size(), 0);
    for (std::size_t line = 0; line < data.lines.size(); ++line) {
        if (!data.lines[line].outline) {
            continue;
        }
        addUp(data, line, first, data.lines[line].right ? right : left);
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

void paintLines(QPainter &painter, const PlotData &data, std::size_t first, const PlotTransforms &transforms,
                const LineStyle &style)
{
    if (style.shape == LineShape::Bars) {
        paintBars(painter, data, first, transforms, style);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<std::vector<Polyline>> lines;
    lines.reserve(data.lines.size());
    for (const PlotLine &line : data.lines) {
        lines.push_back(shapeOf(data, line, line.values, first, transforms, style));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PlotLine &line = data.lines[i];
        if (!style.fill && line.outline) {
            continue;
        }
        const std::vector<Polyline> bases =
            line.base.empty() ? std::vector<Polyline>{} : shapeOf(data, line, line.base, first, transforms, style);
        paintArea(painter, lines[i], bases, transforms.of(line).zero(), areaColor(line, style));
    }
    // The first series stays on top: it is the one that the legend names first.
    for (std::size_t i = lines.size(); i-- > 0;) {
        for (const Polyline &line : lines[i]) {
            if (!data.lines[i].outline) {
                continue;
            }
            if (style.shape == LineShape::Points) {
                paintPoints(painter, line, data.lines[i].color, style);
            } else {
                paintLine(painter, line, data.lines[i].color, style.width);
            }
        }
    }
}

} // namespace belfry
