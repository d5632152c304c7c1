// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/source_dashboard.h"
#include "dashboard/grafana/thresholds.h"

namespace belfry::grafana {

/// A value that reads as a text.
struct MappedText {
    double value = 0;
    QString text;
    QString color; ///< empty: none
};

/// How a panel's values are shown, wherever a version of Grafana has kept that.
struct Field {
    QString unit;
    QString unitPointer;
    std::optional<double> min;
    std::optional<double> max;
    std::optional<int> decimals;
    std::vector<ColorStep> steps;
    bool stepsArePercent = false; ///< of the way from min to max
    bool colorsByState = true;    ///< values have the colours of the steps
    std::vector<MappedText> texts;
    bool hasOtherTexts = false; ///< for ranges and patterns
    Element custom;             ///< fieldConfig.defaults.custom: what only some types have
};

Field readField(const Panel &panel);

} // namespace belfry::grafana
