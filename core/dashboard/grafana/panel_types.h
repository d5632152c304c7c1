// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/panel_work.h"

namespace belfry::grafana {

/// What a type of panel becomes. The shape sets what only this type has: options, thresholds, another type of widget
/// where the panel's own options ask for one.
struct PanelType {
    const char *grafana;
    const char *belfry;
    void (*shape)(PanelWork &work);
};

/// Null for one without a counterpart.
const PanelType *findPanelType(const QString &grafana);

/// Why a type has no counterpart, as a sentence goes on; says so in general of those that nobody has thought of.
QString reasonWithout(const QString &grafana);

// The shapes, each in its own file.
void shapeTimeSeries(PanelWork &work); ///< timeseries
void shapeGraph(PanelWork &work);      ///< graph, before version 7
void shapeBars(PanelWork &work);       ///< barchart
void shapeStat(PanelWork &work);
void shapeSingleStat(PanelWork &work); ///< before version 7
void shapeGauge(PanelWork &work);
void shapeBarList(PanelWork &work);
void shapePie(PanelWork &work);
void shapeTable(PanelWork &work);
void shapeStates(PanelWork &work); ///< timelines, and grids of states
void shapeHeatMap(PanelWork &work);
void shapeHistogram(PanelWork &work);
void shapeText(PanelWork &work);
void shapeAlerts(PanelWork &work);
void shapeClock(PanelWork &work);

} // namespace belfry::grafana
