// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_image.h"

#include <QPainter>

namespace belfry {

// What a plot shows besides its lines, for pictures and for files alike.

void paintGrid(QPainter &painter, const PlotLook &look, const PlotTransform &transform);
/// The dashes are anchored in time, so that they move with the picture.
void paintThreshold(QPainter &painter, const PlotThreshold &threshold, const PlotLook &look,
                    const PlotTransform &transform);
/// What lies beyond each threshold, up to the next one or the edge.
void paintThresholdAreas(QPainter &painter, const PlotLook &look, const PlotTransform &transform);
void paintBand(QPainter &painter, const PlotBand &band, const PlotLook &look, const PlotTransform &transform);

} // namespace belfry
