// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plot_marks.h"

#include <algorithm>
#include <cmath>

namespace belfry {

void paintGrid(QPainter &painter, const PlotLook &look, const PlotTransform &transform)
{
    const int thickness = std::max(1, static_cast<int>(std::lround(look.scale)));
    for (const double tick : look.axis.ticks()) {
        const int y = std::clamp(static_cast<int>(std::lround(transform.y(tick))), 0, look.size.height() - thickness);
        painter.fillRect(0, y, look.size.width(), thickness, look.grid);
    }
}

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

} // namespace belfry
