// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "line_painter.h"

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

} // namespace

PlotData StackedValues::sum(const PlotData &data, std::size_t first)
{
    PlotData stacked = data;
    m_sums.resize(data.lines.size());
    m_bases.resize(data.lines.size());
    std::vector<double> total(data.times.size(), 0);
    for (std::size_t line = 0; line < data.lines.size(); ++line) {
        std::vector<double> &sums = m_sums[line];
        std::vector<double> &bases = m_bases[line];
        sums.resize(data.times.size());
        bases.resize(data.times.size());
        for (std::size_t i = first; i < data.times.size(); ++i) {
            const double value = data.lines[line].values[i];
            bases[i] = std::isnan(value) ? value : total[i];
            sums[i] = std::isnan(value) ? value : total[i] += value;
        }
        stacked.lines[line].values = sums;
        stacked.lines[line].base = bases;
    }
    return stacked;
}

void paintLines(QPainter &painter, const PlotData &data, std::size_t first, const PlotTransform &transform,
                const LineStyle &style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double zero = std::clamp(transform.y(0), 0.0, transform.height);
    std::vector<std::vector<Polyline>> lines;
    lines.reserve(data.lines.size());
    for (const PlotLine &line : data.lines) {
        lines.push_back(decimate(data, line.values, first, data.times.size(), transform));
    }
    for (std::size_t i = 0; style.fill && i < lines.size(); ++i) {
        const PlotLine &source = data.lines[i];
        QColor color = source.color;
        color.setAlphaF(static_cast<float>(style.fillOpacity));
        const std::vector<Polyline> bases = source.base.empty()
                                                ? std::vector<Polyline>{}
                                                : decimate(data, source.base, first, data.times.size(), transform);
        for (std::size_t run = 0; run < lines[i].size(); ++run) {
            const Polyline &line = lines[i][run];
            const Polyline zeroLine = {{line.first().x(), zero}, {line.last().x(), zero}};
            paintFill(painter, line, run < bases.size() ? bases[run] : zeroLine, color);
        }
    }
    // The first series stays on top: it is the one that the legend names first.
    for (std::size_t i = lines.size(); i-- > 0;) {
        for (const Polyline &line : lines[i]) {
            paintLine(painter, line, data.lines[i].color, style.width);
        }
    }
}

} // namespace belfry
