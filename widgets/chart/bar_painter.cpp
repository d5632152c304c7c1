// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar_painter.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr double kLeastWidth = 2; // narrower bars would be no bars but their gaps
constexpr double kGapFrom = 4;    // narrower slots have no room for a gap
constexpr double kFarAway = 1e4;  // pixels; beyond, a painter's arithmetic ends

/// Where the bars of one line stand within the time of a sample, as shares of it.
struct Slot {
    double from = 0;
    double to = 1;
};

Slot slotOf(std::size_t line, std::size_t lines, double width, bool stack)
{
    if (stack || width / static_cast<double>(lines) < kLeastWidth) {
        return {};
    }
    return {static_cast<double>(line) / static_cast<double>(lines),
            static_cast<double>(line + 1) / static_cast<double>(lines)};
}

double clampedY(const PlotTransform &transform, double value)
{
    return std::clamp(transform.y(value), -kFarAway, kFarAway);
}

/// Only the last of the samples that share a pixel column is painted where they are stacked: parts of different sums
/// beside each other in one column would be a sum that never was.
bool isCovered(const PlotData &data, std::size_t sample, const PlotTransform &transform)
{
    return sample + 1 < data.times.size() &&
           std::floor(transform.x(data.times[sample + 1])) == std::floor(transform.x(data.times[sample]));
}

} // namespace

void paintBars(QPainter &painter, const PlotData &data, std::size_t first, const PlotTransforms &transforms,
               const LineStyle &style)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double width = static_cast<double>(data.stepMs) / transforms.left.msPerColumn;
    const double gap = width >= kGapFrom ? 1 : 0;
    const auto bars = static_cast<std::size_t>(
        std::count_if(data.lines.begin(), data.lines.end(), [](const PlotLine &line) { return !line.overlay; }));
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        const PlotLine &line = data.lines[i];
        if (line.overlay) {
            continue;
        }
        const PlotTransform &transform = transforms.of(line);
        const Slot slot = slotOf(i, bars, width, style.stack);
        for (std::size_t sample = first; sample < data.times.size(); ++sample) {
            const double value = line.values[sample];
            if (!transform.shows(value) || (style.stack && isCovered(data, sample, transform))) {
                continue;
            }
            // Bars narrower than a column fill that of their sample.
            const double start = transform.x(data.times[sample]) - (width >= 1 ? width : 0);
            const double left = std::floor(start + slot.from * width) + gap;
            const double right = std::max(std::floor(start + slot.to * width), left + 1);
            const double top = std::round(clampedY(transform, value));
            const bool based = !line.base.empty() && transform.shows(line.base[sample]);
            const double bottom = std::round(based ? clampedY(transform, line.base[sample]) : transform.zero());
            painter.fillRect(QRectF(QPointF(left, std::min(top, bottom)), QPointF(right, std::max(top, bottom))),
                             line.color);
        }
    }
}

} // namespace belfry
