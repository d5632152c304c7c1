// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QColor>

#include <limits>
#include <span>
#include <vector>

namespace belfry {

/// One line of a chart. `values` runs parallel to PlotData::times; NaN (a stale marker too) is a gap.
struct PlotLine {
    std::span<const double> values;
    QColor color;
    std::span<const double> base = {}; ///< where the filled area begins; empty: at zero
    bool right = false;                ///< measured by the axis on the right
    bool outline = true;               ///< false: only the area from its base
    bool overlay = false; ///< a plain line behind the others, whatever they are: neither stacked nor filled
};

/// What a chart draws, without owning it: ascending times and the lines over them.
struct PlotData {
    std::span<const Timestamp> times;
    std::vector<PlotLine> lines;
    /// Neighbours further apart than this are not joined.
    Timestamp maxGapMs = std::numeric_limits<Timestamp>::max();
    Timestamp stepMs = 1000; ///< between samples: how wide a bar is
};

/// A dashed horizontal line.
struct PlotThreshold {
    double value = 0;
    QColor color;
    friend bool operator==(const PlotThreshold &, const PlotThreshold &) = default;
};

/// A tinted span of time under the lines.
struct PlotBand {
    Timestamp from = 0;
    Timestamp to = 0;
    QColor color;
    friend bool operator==(const PlotBand &, const PlotBand &) = default;
};

} // namespace belfry
