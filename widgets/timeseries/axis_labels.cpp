// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "axis_labels.h"

#include "models/formatter.h"

#include <cmath>

namespace belfry {

namespace {

/// As many digits as tell neighbouring ticks apart.
int digitsFor(const std::vector<double> &ticks, double divisor)
{
    const double step = ticks.size() > 1 ? (ticks[1] - ticks[0]) / divisor : 1;
    for (int digits = 0; digits < 6; ++digits) {
        const double scaled = step * std::pow(10, digits);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::abs(scaled)) {
            return digits;
        }
    }
    return 3;
}

} // namespace

std::vector<QString> axisLabels(const ValueAxis &axis, Unit unit)
{
    std::vector<QString> texts;
    const std::vector<double> ticks = axis.ticks();
    if (axis.log) {
        for (const double tick : ticks) {
            texts.push_back(format::value(tick, unit).text());
        }
        return texts;
    }
    const bool percent = unit == Unit::Percent || unit == Unit::PercentUnit;
    const format::Scale scale = format::scaleFor(std::max(std::abs(ticks.front()), std::abs(ticks.back())), unit);
    const double divisor = scale.divisor != 0 ? scale.divisor : 1;
    const int digits = digitsFor(ticks, divisor);
    for (const double tick : ticks) {
        QString text = format::fixed(tick / divisor, digits);
        if (percent) {
            text += QStringLiteral(" %");
        } else if (tick == ticks.back() && !scale.unit.isEmpty()) {
            text += QChar(0x00a0) + scale.unit;
        }
        texts.push_back(text);
    }
    return texts;
}

} // namespace belfry
