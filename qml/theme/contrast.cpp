// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double leastContrast(const QColor &color, std::span<const QColor> backgrounds)
{
    double least = 21;
    for (const QColor &background : backgrounds)
        least = std::min(least, contrastRatio(color, background));
    return least;
}

} // namespace

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = relativeLuminance(one);
    const double b = relativeLuminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor inkOn(const QColor &background)
{
    const QColor dark(0x0b, 0x12, 0x20);
    return contrastRatio(dark, background) > contrastRatio(Qt::white, background) ? dark : QColor(Qt::white);
}

QColor readableOn(const QColor &color, std::span<const QColor> backgrounds, double ratio)
{
    constexpr float kStep = 0.01F;
    if (leastContrast(color, backgrounds) >= ratio)
        return color;
    const bool lighter = relativeLuminance(backgrounds.front()) < 0.18;
    QColor found = color.toHsl();
    while (leastContrast(found.toRgb(), backgrounds) < ratio) {
        const float lightness = found.lightnessF() + (lighter ? kStep : -kStep);
        if (lightness < 0 || lightness > 1)
            return lighter ? Qt::white : Qt::black;
        found.setHslF(std::max(found.hslHueF(), 0.0F), found.hslSaturationF(), lightness);
    }
    return found.toRgb();
}

} // namespace belfry
