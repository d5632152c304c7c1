// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plot_vector.h"

#include "chart/bar_painter.h"
#include "chart/plot_marks.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

/// What lies left of the plot ends at its edge, what is above or below stays there.
Polyline within(Polyline run, const QSizeF &size)
{
    const auto inside = std::find_if(run.begin(), run.end(), [](const QPointF &point) { return point.x() >= 0; });
    if (inside == run.end())
        return {};
    if (inside != run.begin()) {
        QPointF &before = *(inside - 1);
        const double share = -before.x() / (inside->x() - before.x());
        before = {0, before.y() + share * (inside->y() - before.y())};
        run.erase(run.begin(), inside - 1);
    }
    for (QPointF &point : run)
        point.setY(std::clamp(point.y(), 0.0, size.height()));
    return run;
}

Polyline asSteps(const Polyline &run)
{
    Polyline steps;
    for (qsizetype i = 0; i < run.size(); ++i) {
        if (i > 0)
            steps.append({run[i].x(), run[i - 1].y()});
        steps.append(run[i]);
    }
    return steps;
}

struct VectorPlot {
    QPainter &painter;
    const PlotData &data;
    const PlotLook &look;
    PlotTransforms transforms;
    std::size_t first = 0;

    QSizeF size() const { return look.size; }
    Polyline shaped(const Polyline &run) const
    {
        return within(look.line.shape == LineShape::Steps ? asSteps(run) : run, size());
    }
    void stroke(const PlotLine &line) const;
    void fill(const PlotLine &line) const;
    void fillToBase(const PlotLine &line) const;
    void fillBetween(const Polyline &upper, const Polyline &lower) const;
    void paintMarksBelow() const;
    void paintLines() const;
};

void VectorPlot::stroke(const PlotLine &line) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line.color, look.line.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const Polyline &run : decimate(data, line.values, first, data.times.size(), transforms.of(line))) {
        const Polyline shown = shaped(run);
        if (shown.size() == 1)
            painter.drawPoint(shown[0]);
        else if (!shown.isEmpty())
            painter.drawPolyline(shown);
    }
}

void VectorPlot::fillBetween(const Polyline &upper, const Polyline &lower) const
{
    QPolygonF area = shaped(upper);
    const Polyline back = shaped(lower);
    if (area.isEmpty() || back.isEmpty())
        return;
    std::copy(back.rbegin(), back.rend(), std::back_inserter(area));
    painter.drawPolygon(area);
}

void VectorPlot::fill(const PlotLine &line) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(areaColor(line, look.line));
    if (!line.base.empty())
        return fillToBase(line);
    const PlotTransform &transform = transforms.of(line);
    for (const Polyline &run : decimate(data, line.values, first, data.times.size(), transform))
        fillBetween(run, {{run.first().x(), transform.zero()}, {run.last().x(), transform.zero()}});
}

void VectorPlot::fillToBase(const PlotLine &line) const
{
    const PlotTransform &transform = transforms.of(line);
    Polyline upper;
    Polyline lower;
    const auto end = [&] {
        fillBetween(upper, lower);
        upper.clear();
        lower.clear();
    };
    for (std::size_t i = first; i < data.times.size(); ++i) {
        const bool isThere = transform.shows(line.values[i]) && transform.shows(line.base[i]);
        if (!isThere || (i > first && data.times[i] - data.times[i - 1] > data.maxGapMs))
            end();
        if (!isThere)
            continue;
        const double x = transform.x(data.times[i]);
        upper.append({x, transform.y(line.values[i])});
        lower.append({x, transform.y(line.base[i])});
    }
    end();
}

void VectorPlot::paintMarksBelow() const
{
    if (look.gridLines)
        paintGrid(painter, look, transforms.left);
    if (look.thresholdAreas)
        paintThresholdAreas(painter, look, transforms.left);
    for (const PlotBand &band : look.bands)
        paintBand(painter, band, look, transforms.left);
}

/// In the order of LinePainter: areas, overlays, then the lines, the first on top.
void VectorPlot::paintLines() const
{
    const bool isDrawn = look.line.shape == LineShape::Line || look.line.shape == LineShape::Steps;
    for (const PlotLine &line : data.lines) {
        if (!line.overlay && (!line.outline || (isDrawn && look.line.fill)))
            fill(line);
    }
    for (const PlotLine &line : data.lines) {
        if (line.overlay)
            stroke(line);
    }
    if (look.line.shape == LineShape::Bars)
        return paintBars(painter, data, first, transforms, look.line);
    for (auto line = data.lines.rbegin(); line != data.lines.rend(); ++line) {
        if (line->overlay || !line->outline)
            continue;
        if (isDrawn)
            stroke(*line);
        else
            paintPoints(painter, data, *line, first, transforms.of(*line), look.line);
    }
}

} // namespace

PlotTransform plotTransform(const PlotLook &look, Timestamp now)
{
    const double msPerColumn = transformOf(look, 0).msPerColumn;
    return transformOf(look, std::int64_t(std::floor(double(now) / msPerColumn)));
}

void paintPlot(QPainter &painter, const PlotData &data, const PlotLook &look, Timestamp now)
{
    if (look.size.isEmpty())
        return;
    const PlotTransform left = plotTransform(look, now);
    PlotTransforms transforms{left, left};
    transforms.right.axis = look.rightAxis;
    const auto edge =
        std::lower_bound(data.times.begin(), data.times.end(), Timestamp(double(left.firstColumn) * left.msPerColumn));
    auto first = std::size_t(edge - data.times.begin());
    if (first > 0 && look.line.shape != LineShape::Bars && look.line.shape != LineShape::Points)
        --first; // the line comes from there
    StackedValues stacked;
    const PlotData shown = look.line.stack ? stacked.sum(data, first) : data;
    painter.save();
    painter.setClipRect(QRectF({}, look.size), Qt::IntersectClip);
    const VectorPlot plot{painter, shown, look, transforms, first};
    plot.paintMarksBelow();
    painter.setRenderHint(QPainter::Antialiasing);
    plot.paintLines();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const PlotThreshold &threshold : look.thresholds)
        paintThreshold(painter, threshold, look, left);
    painter.restore();
}

} // namespace belfry
