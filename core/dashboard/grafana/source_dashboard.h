// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/grafana/element.h"
#include "dashboard/layout.h"

namespace belfry::grafana {

/// Grafana's grid: 24 columns, and rows that are 30 pixels high with 8 between them.
inline constexpr int kSourceColumns = 24;

struct Panel {
    Element json;
    QString type; ///< as Grafana calls it: "timeseries", "graph" …
    QString title;
    GridRect rect; ///< on Grafana's grid
    QString pointer() const { return json.pointer(); }
};

/// The panels under a row, or those before the first.
struct Section {
    QString title; ///< empty: no heading is shown
    QString pointer;
    QString repeat; ///< a variable's name; empty: once
    std::vector<Panel> panels;
};

/// A dashboard whose versions, from rows with spans to grid positions, wrappers and library panels all look the same.
struct SourceDashboard {
    Element document; ///< with __inputs and __elements, where a file has them
    Element json;
    QString title;
    std::vector<Section> sections; ///< at least one panel in all
};

Result<SourceDashboard> readSourceDashboard(const QJsonObject &document);

/// The dashboard within a document: itself, or what an API or a resource wraps. Empty if there is none.
Element dashboardWithin(const QJsonObject &document);

} // namespace belfry::grafana
