// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// One series in a legend: a dash in its colour, its name, its newest value.
Row {
    id: entry

    required property int index
    required property string name
    required property int colorIndex
    required property string number
    required property string unit
    required property bool hidden
    property real widest: 0
    // However little room there is.
    readonly property real natural: dash.width + spacing + label.implicitWidth
    property LiveSeries series
    property bool marked: false
    property CanvasDrag carrier: null

    spacing: Theme.unit + Theme.radiusTiny
    height: Theme.captionLine
    opacity: hidden ? Theme.hiddenOpacity : 1
    Accessible.role: Accessible.CheckBox
    Accessible.name: label.text
    Accessible.checkable: true
    Accessible.checked: !hidden
    Accessible.onToggleAction: series.setHidden(index, !hidden)

    LegendDrag {
        carrier: entry.carrier
        series: entry.series
        row: entry.index
        area: label
    }
    LegendMouse {
        series: entry.series
        row: entry.index
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    Rectangle {
        id: dash
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.gap + Theme.radiusTiny
        height: Theme.focusWidth + Theme.hairline
        radius: Theme.hairline
        color: Theme.seriesColor(entry.colorIndex)
    }
    CaptionText {
        id: label
        height: Theme.captionLine
        width: entry.widest > 0 ? Math.min(implicitWidth, entry.widest) : implicitWidth
        color: Theme.text1
        font.strikeout: entry.hidden
        text: entry.unit.length > 0 ? qsTr("%1 %2 %3").arg(entry.name).arg(entry.number).arg(entry.unit) : qsTr("%1 %2").arg(entry.name).arg(entry.number)

        FocusRing { shown: entry.marked }
    }
}
