// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_image.h"

#include <QPainter>

namespace belfry {

/// Paints what PlotImage would show at `now` as lines and areas, for files and printers: slower, and sharp at any size.
/// The plot's upper left corner is the painter's origin. Nothing is painted outside of the plot, clipping or not: SVG
/// files have none.
void paintPlot(QPainter &painter, const PlotData &data, const PlotLook &look, Timestamp now);

/// Where times lie in it.
PlotTransform plotTransform(const PlotLook &look, Timestamp now);

} // namespace belfry
