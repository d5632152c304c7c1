// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plot_image.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace belfry {

namespace {

void paintGrid(QPainter &painter, const PlotLook &look, const PlotTransform &transform)
{
    const int thickness = std::max(1, static_cast<int>(std::lround(look.scale)));
    for (const double tick : look.axis.ticks()) {
        const int y = std::clamp(static_cast<int>(std::lround(transform.y(tick))), 0, look.size.height() - thickness);
        painter.fillRect(0, y, look.size.width(), thickness, look.grid);
    }
}

// The dashes are anchored in time, so that they move with the picture.
void paintThreshold(QPainter &painter, const PlotThreshold &threshold, const PlotLook &look,
                    const PlotTransform &transform)
{
    if (threshold.value < look.axis.min || threshold.value > look.axis.max) {
        return;
    }
    const int thickness = std::max(1, static_cast<int>(std::lround(look.scale)));
    const std::int64_t dash = std::lround(4 * look.scale);
    const std::int64_t period = std::lround(7 * look.scale);
    const int y =
        std::clamp(static_cast<int>(std::lround(transform.y(threshold.value))), 0, look.size.height() - thickness);
    const std::int64_t phase = ((transform.firstColumn % period) + period) % period;
    for (std::int64_t x = -phase; x < look.size.width(); x += period) {
        painter.fillRect(static_cast<int>(x), y, static_cast<int>(dash), thickness, threshold.color);
    }
}

// What lies beyond a threshold, up to the next one or the edge.
void paintThresholdAreas(QPainter &painter, const PlotLook &look, const PlotTransform &transform)
{
    constexpr float kTint = 0.09F;
    const std::vector<PlotThreshold> &all = look.thresholds;
    const bool falling = all.size() > 1 && all[0].value > all[1].value;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double edge = falling ? transform.height : 0;
        const double from = std::clamp(transform.y(all[i].value), 0.0, transform.height);
        const double to = i + 1 < all.size() ? std::clamp(transform.y(all[i + 1].value), 0.0, transform.height) : edge;
        QColor tint = all[i].color;
        tint.setAlphaF(kTint);
        painter.fillRect(QRectF(0, std::round(std::min(from, to)), look.size.width(), std::round(std::abs(to - from))),
                         tint);
    }
}

void paintBand(QPainter &painter, const PlotBand &band, const PlotLook &look, const PlotTransform &transform)
{
    const double from = std::max(transform.x(band.from), -1.0);
    const double to = std::min(transform.x(band.to), look.size.width() + 1.0);
    if (to > from) {
        painter.fillRect(QRectF(std::floor(from), 0, std::ceil(to) - std::floor(from), look.size.height()), band.color);
    }
}

} // namespace

PlotTransform PlotImage::transform() const
{
    PlotTransform result;
    result.msPerColumn = static_cast<double>(m_look.rangeMs) / std::max(m_look.size.width(), 1);
    result.firstColumn = m_lastColumn - m_look.size.width() + 1;
    result.axis = m_look.axis;
    result.height = m_look.size.height();
    return result;
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
