// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A state timeline as its frame makes it, over a minute.
Rectangle {
    id: root

    property alias app: settings.app
    property alias thresholds: settings.thresholds
    property alias options: settings.options
    readonly property WidgetBody body: timeline
    readonly property color okFill: Theme.okFill
    readonly property color warningFill: Theme.warningFill
    readonly property color criticalFill: Theme.criticalFill
    readonly property color nothing: Theme.card
    readonly property color first: Theme.seriesColor(0)
    readonly property color second: Theme.seriesColor(1)

    width: 400
    height: 160
    color: Theme.card

    PageTime {
        id: time
        liveRangeMs: 60000
    }
    WidgetSettings {
        id: settings
        type: "timeline"
        queries: [{ expr: "state", legend: "{{part}}" }]
        time: time
    }
    TimelineWidget {
        id: timeline
        anchors.fill: parent
        settings: settings
    }
}
