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
    // What the window shows; null where only the present is shown.
    property PageTime time: null
    readonly property real rangeMs: time ? time.rangeMs : 900000
    // The end of it, ms since 1970 UTC; 0: now, and so on.
    readonly property real endMs: time ? time.toMs : 0
    // How far live values are apart; of the past every tick counts.
    readonly property real stepMs: time && time.live ? time.liveStepMs : 1000
    // How much earlier is what charts show beside it; 0: nothing.
    readonly property real compareMs: time ? time.compareMs : 0
    // False while nobody can see it: then it holds no live query.
    property bool active: true
    property Crosshair crosshair
    // What is marked in charts over time; null where nothing is.
    property AnnotationsModel annotations: null
    // Takes what is dragged from here to a page; null where nothing can be.
    property CanvasDrag carrier: null

    // WidgetBody.moment()
    signal explainRequested(var moment)
    // Somebody wants to write a note on this time; both the same for a moment.
    signal noteRequested(real fromMs, real toMs)
    // Somebody wants to see more of what a label calls by that value: the widgets that a variable over the label chooses,
    // the machine of that name, the page.
    signal visitRequested(string label, string value, string page)
}
