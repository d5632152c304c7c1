// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import Belfry.Widgets

// Which component shows which widget type: the one place that knows all of them.
QtObject {
    readonly property var components: ({
        "timeseries": "../timeseries/TimeSeriesWidget.qml",
        "timeline": "../timeline/TimelineWidget.qml",
        "stat": "../stat/StatWidget.qml",
        "gauge": "../gauge/GaugeWidget.qml",
        "barlist": "../barlist/BarListWidget.qml",
        "table": "../table/TableWidget.qml",
        "alerts": "../alerts/AlertsWidget.qml",
        "health": "../health/HealthWidget.qml",
        "pie": "../pie/PieWidget.qml",
        "statusgrid": "../statusgrid/StatusGridWidget.qml",
        "heatmap": "../heatmap/HeatmapWidget.qml",
        "histogram": "../histogram/HistogramWidget.qml",
        "polar": "../polar/PolarWidget.qml",
        "hostmap": "../hostmap/HostMapWidget.qml",
        "dependencies": "../dependencies/DependenciesWidget.qml",
        "flow": "../flow/FlowWidget.qml",
        "connections": "../connections/ConnectionsWidget.qml",
        "processes": "../processes/ProcessesWidget.qml",
        "text": "../text/TextWidget.qml",
        "log": "../log/LogWidget.qml",
        "clock": "../clock/ClockWidget.qml",
        "image": "../image/ImageWidget.qml"
    })

    // Loaded when it is first used, so that Qt Charts costs only who has a pie.
    function source(type: string): url {
        return components[type] ? Qt.resolvedUrl(components[type]) : "";
    }
}
