// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/units.h"
#include "dashboard/threshold.h"

#include <QString>

#include <optional>
#include <vector>

namespace belfry::grafana {

/// A colour that holds from a value on; the first one's value is missing: it holds below all others.
struct ColorStep {
    std::optional<double> from;
    QString color;
};

/// What a colour says: reds are critical, yellows and oranges a warning, all others well. Names ("dark-red"), #rgb,
/// #rrggbb, rgb() and rgba() are known; what isn't is well.
ThresholdState stateOfColor(const QString &color);

/// Rising thresholds that give each value the state of its step's colour. Empty where all are well. Of a state below
/// the first step's value, `lowest` says from where on it holds: where values begin.
std::vector<Threshold> thresholdsOf(const std::vector<ColorStep> &steps, std::optional<double> lowest);

} // namespace belfry::grafana
