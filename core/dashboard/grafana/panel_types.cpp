// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_types.h"

namespace belfry::grafana {

namespace {

constexpr std::array kPanelTypes{PanelType{"timeseries", "timeseries", shapeTimeSeries},
                                 PanelType{"graph", "timeseries", shapeGraph},
                                 PanelType{"trend", "timeseries", shapeTimeSeries},
                                 PanelType{"barchart", "timeseries", shapeBars},
                                 PanelType{"stat", "stat", shapeStat},
                                 PanelType{"singlestat", "stat", shapeSingleStat},
                                 PanelType{"gauge", "gauge", shapeGauge},
                                 PanelType{"bargauge", "barlist", shapeBarList},
                                 PanelType{"piechart", "pie", shapePie},
                                 PanelType{"grafana-piechart-panel", "pie", shapePie},
                                 PanelType{"table", "table", shapeTable},
                                 PanelType{"table-old", "table", shapeTable},
                                 PanelType{"state-timeline", "timeline", shapeStates},
                                 PanelType{"status-history", "timeline", shapeStates},
                                 PanelType{"natel-discrete-panel", "timeline", shapeStates},
                                 PanelType{"flant-statusmap-panel", "timeline", shapeStates},
                                 PanelType{"grafana-polystat-panel", "statusgrid", shapeStates},
                                 PanelType{"vonage-status-panel", "statusgrid", shapeStates},
                                 PanelType{"heatmap", "heatmap", shapeHeatMap},
                                 PanelType{"histogram", "histogram", shapeHistogram},
                                 PanelType{"text", "text", shapeText},
                                 PanelType{"alertlist", "alerts", shapeAlerts},
                                 PanelType{"grafana-clock-panel", "clock", shapeClock}};

struct MissingType {
    const char *grafana;
    const char *reason;
};

constexpr std::array kMissingTypes{
    MissingType{"", "it has no type"},
    MissingType{"logs", "Belfry keeps no logs"},
    MissingType{"traces", "Belfry keeps no traces"},
    MissingType{"nodeGraph", "there are no graphs of nodes"},
    MissingType{"flamegraph", "Belfry keeps no profiles"},
    MissingType{"geomap", "there are no maps"},
    MissingType{"canvas", "there are no free drawings"},
    MissingType{"annolist", "annotations have no list"},
    MissingType{"dashlist", "layouts are chosen in the window itself"},
    MissingType{"news", "Belfry asks no other servers"},
    MissingType{"candlestick", "there are no candlesticks"},
    MissingType{"xychart", "nothing is drawn against anything but time"},
    MissingType{"datagrid", "its values are the dashboard's own"},
    MissingType{
        "library panel",
        "the panel is in Grafana's library and not in the file; export it for sharing with its library panels"}};

} // namespace

const PanelType *findPanelType(const QString &grafana)
{
    for (const PanelType &type : kPanelTypes) {
        if (grafana == QLatin1String(type.grafana))
            return &type;
    }
    return nullptr;
}

QString reasonWithout(const QString &grafana)
{
    for (const MissingType &type : kMissingTypes) {
        if (grafana == QLatin1String(type.grafana))
            return QLatin1String(type.reason);
    }
    return QStringLiteral("panels of the type %1 have no counterpart").arg(quoted(grafana));
}

} // namespace belfry::grafana
