// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plot_image.h"

#include "chart/plot_marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace belfry {

PlotTransform transformOf(const PlotLook &look, std::int64_t lastColumn)
{
    PlotTransform result;
    result.msPerColumn = static_cast<double>(look.rangeMs) / std::max(look.size.width(), 1);
    result.firstColumn = lastColumn - look.size.width() + 1;
    result.axis = look.axis;
    result.height = look.size.height();
    return result;
}

PlotTransform PlotImage::transform() const
{
    return transformOf(m_look, m_lastColumn);
}

PlotTransforms PlotImage::transforms() const
{
    PlotTransforms result{transform(), transform()};
    result.right.axis = m_look.rightAxis;
    return result;
}

int PlotImage::update(const PlotData &data, const PlotLook &look, Timestamp now)
{
    if (look.size.isEmpty()) {
        m_valid = false;
        return 0;
    }
    if (look != m_look) {
        m_valid = false;
        m_look = look;
    }
    const int width = look.size.width();
    if (m_image.size() != look.size) {
        m_image = QImage(look.size, QImage::Format_RGB32);
        m_valid = false;
    }
    const auto column = static_cast<std::int64_t>(std::floor(static_cast<double>(now) / transform().msPerColumn));
    const std::int64_t moved = column - m_lastColumn;
    const Timestamp newest = data.times.empty() ? 0 : data.times.back();
    if (m_valid && moved == 0 && newest == m_newest) {
        return 0;
    }
    const bool all = !m_valid || moved < 0 || moved >= width || newest < m_newest;
    m_lastColumn = column;
    int from = 0;
    if (!all) {
        shift(static_cast<int>(moved));
        from = std::min(width - static_cast<int>(moved),
                        static_cast<int>(std::floor(transform().x(m_beforeNewest))) -
                            reach(look.line, static_cast<double>(data.stepMs) / transform().msPerColumn));
        from = std::clamp(from, 0, width);
    }
    paint(data, from);
    m_valid = true;
    m_newest = newest;
    m_beforeNewest = data.times.size() > 1 ? data.times[data.times.size() - 2] : newest;
    return width - from;
}

void PlotImage::shift(int columns)
{
    if (columns <= 0) {
        return;
    }
    const std::size_t bytes = static_cast<std::size_t>(m_image.width() - columns) * 4;
    for (int y = 0; y < m_image.height(); ++y) {
        uchar *line = m_image.scanLine(y);
        std::memmove(line, line + static_cast<std::size_t>(columns) * 4, bytes);
    }
}

void PlotImage::paint(const PlotData &data, int fromColumn)
{
    const PlotTransform place = transform();
    QPainter painter(&m_image);
    const QRect dirty(fromColumn, 0, m_look.size.width() - fromColumn, m_look.size.height());
    painter.setClipRect(dirty);
    painter.fillRect(dirty, m_look.background);
    if (m_look.gridLines) {
        paintGrid(painter, m_look, place);
    }
    if (m_look.thresholdAreas) {
        paintThresholdAreas(painter, m_look, place);
    }
    for (const PlotBand &band : m_look.bands) {
        paintBand(painter, band, m_look, place);
    }
    // From the sample left of the dirty columns and one more, so that joints come out the same.
    const int around = reach(m_look.line, static_cast<double>(data.stepMs) / place.msPerColumn);
    const double startMs = (static_cast<double>(place.firstColumn) + fromColumn - around) * place.msPerColumn;
    const auto start = std::lower_bound(data.times.begin(), data.times.end(), static_cast<Timestamp>(startMs));
    const std::size_t index = static_cast<std::size_t>(start - data.times.begin());
    const std::size_t first = index > 2 ? index - 2 : 0;
    const PlotData shown = m_look.line.stack ? m_stacked.sum(data, first) : data;
    painter.end();
    m_lines.paint(m_image, shown, first, transforms(), m_look.line, fromColumn);
    if (m_look.thresholds.empty()) {
        return;
    }
    painter.begin(&m_image);
    painter.setClipRect(dirty);
    for (const PlotThreshold &threshold : m_look.thresholds) {
        paintThreshold(painter, threshold, m_look, place);
    }
}

} // namespace belfry
