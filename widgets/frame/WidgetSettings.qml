// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Widgets

// What a widget is told: its part of the layout document, and where it stands.
QtObject {
    property AppModel app
    property string pageId
    property string widgetId
    property string type
    property string title
    property string context
    property var queries: []
    property string unit: "none"
    property real minimum: NaN
    property real maximum: NaN
    property var thresholds: []
    property var options: ({})
    property real rangeMs: 900000
    // False while nobody can see it: then it holds no live query.
    property bool active: true
    property Crosshair crosshair
}
