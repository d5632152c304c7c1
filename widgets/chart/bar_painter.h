// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/line_painter.h"

#include <QPainter>

namespace belfry {

/// Paints the samples from `first` on as bars over the time that ends at them: beside each other where there is room,
/// on top of each other where they are stacked. Whole pixels, no antialiasing.
void paintBars(QPainter &painter, const PlotData &data, std::size_t first, const PlotTransforms &transforms,
               const LineStyle &style);

} // namespace belfry
