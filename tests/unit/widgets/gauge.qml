// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// A gauge as its frame makes it.
Rectangle {
    id: root

    property alias app: settings.app
    property alias unit: settings.unit
    property alias minimum: settings.minimum
    property alias maximum: settings.maximum
    property alias thresholds: settings.thresholds
    property alias options: settings.options
    readonly property WidgetBody body: gauge
    readonly property color series: Theme.seriesColor(0)
    readonly property color track: Theme.raised
    readonly property color warning: Theme.warning
    readonly property color critical: Theme.critical
    readonly property color warningFill: Theme.warningFill
    readonly property color criticalFill: Theme.criticalFill

    width: 240
    height: 200
    color: Theme.card

    WidgetSettings {
        id: settings
        type: "gauge"
        queries: [{ expr: "used" }]
    }
    GaugeWidget {
        id: gauge
        anchors.fill: parent
        settings: settings
    }
}
