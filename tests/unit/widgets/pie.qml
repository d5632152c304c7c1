// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// A pie as its frame makes it.
Rectangle {
    id: root

    property alias app: settings.app
    readonly property WidgetBody body: pie
    readonly property var seriesColors: Theme.series

    width: 400
    height: 200
    color: Theme.card

    WidgetSettings {
        id: settings
        type: "pie"
        queries: [{ expr: "share", legend: "{{kind}}" }]
        options: ({ hole: 0.6 })
    }
    PieWidget {
        id: pie
        anchors.fill: parent
        settings: settings
    }
}
