// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/thresholds.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace belfry::grafana {

namespace {

struct Rgb {
    double red = 0;
    double green = 0;
    double blue = 0;
};

std::optional<Rgb> rgbOf(const QString &color)
{
    static const QRegularExpression hex(QStringLiteral("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"));
    static const QRegularExpression function(QStringLiteral("^rgba?\\(\\s*(\\d+),\\s*(\\d+),\\s*(\\d+)"));
    if (const auto match = hex.match(color); match.hasMatch()) {
        const QString digits = match.captured(1);
        const auto part = [&](qsizetype i) {
            const QString own = digits.size() == 3 ? QString(2, digits[i]) : digits.mid(2 * i, 2);
            return double(own.toInt(nullptr, 16));
        };
        return Rgb{part(0), part(1), part(2)};
    }
    if (const auto match = function.match(color); match.hasMatch())
        return Rgb{match.captured(1).toDouble(), match.captured(2).toDouble(), match.captured(3).toDouble()};
    return std::nullopt;
}

/// Degrees on the colour circle; nothing for greys.
std::optional<double> hueOf(const Rgb &rgb)
{
    const double largest = std::max({rgb.red, rgb.green, rgb.blue});
    const double spread = largest - std::min({rgb.red, rgb.green, rgb.blue});
    if (spread < largest * 0.2 || spread <= 0)
        return std::nullopt;
    if (largest == rgb.red)
        return std::fmod(60 * (rgb.green - rgb.blue) / spread + 360, 360);
    return largest == rgb.green ? 60 * (rgb.blue - rgb.red) / spread + 120 : 60 * (rgb.red - rgb.green) / spread + 240;
}

ThresholdState stateOfHue(double hue)
{
    constexpr double kOrange = 16;
    constexpr double kGreen = 70;
    constexpr double kPink = 340;
    if (hue < kOrange || hue > kPink)
        return ThresholdState::Critical;
    return hue < kGreen ? ThresholdState::Warning : ThresholdState::Ok;
}

} // namespace

ThresholdState stateOfColor(const QString &color)
{
    if (const auto rgb = rgbOf(color)) {
        const auto hue = hueOf(*rgb);
        return hue ? stateOfHue(*hue) : ThresholdState::Ok;
    }
    if (color.endsWith(QLatin1String("red")))
        return ThresholdState::Critical;
    const bool isWarning = color.endsWith(QLatin1String("orange")) || color.endsWith(QLatin1String("yellow"));
    return isWarning ? ThresholdState::Warning : ThresholdState::Ok;
}

std::vector<Threshold> thresholdsOf(const std::vector<ColorStep> &steps, std::optional<double> lowest)
{
    std::vector<Threshold> thresholds;
    for (const ColorStep &step : steps) {
        const double value = step.from.value_or(-HUGE_VAL);
        while (!thresholds.empty() && value <= thresholds.back().value)
            thresholds.pop_back(); // of several at one value the last counts
        const ThresholdState before = thresholds.empty() ? ThresholdState::Ok : thresholds.back().state;
        if (const ThresholdState state = stateOfColor(step.color); state != before)
            thresholds.push_back({value, state});
    }
    if (thresholds.empty() || std::isfinite(thresholds.front().value))
        return thresholds;
    // There is no lowest number that a document could have, so the first state begins where values do.
    const double next = thresholds.size() > 1 ? thresholds[1].value : 0;
    const double usual = next > 0 ? 0 : next - std::max(1.0, std::abs(next));
    thresholds.front().value = lowest && *lowest < next ? *lowest : thresholds.size() > 1 ? usual : lowest.value_or(0);
    return thresholds;
}

} // namespace belfry::grafana
