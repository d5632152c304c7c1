// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// One series in a legend with values over time.
Item {
    id: row

    required property int index
    required property string name
    required property int colorIndex
    required property string number
    required property string unit
    required property bool hidden
    required property string minimum
    required property string average
    required property string maximum
    property LiveSeries series
    property bool marked: false
    property CanvasDrag carrier: null
    // Which values, of "min", "avg", "max" and "last", and how wide their columns are.
    property var columns: []
    property real columnWidth: 0
    readonly property string last: unit.length > 0 ? qsTr("%1 %2").arg(number).arg(unit) : number
    readonly property var texts: ({ min: minimum, avg: average, max: maximum, last: last })

    height: Theme.titleLine
    opacity: hidden ? Theme.hiddenOpacity : 1
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("%1: %2").arg(name).arg(columns.map(c => texts[c]).join(", "))
    Accessible.checkable: true
    Accessible.checked: !hidden
    Accessible.onToggleAction: series.setHidden(index, !hidden)

    LegendDrag {
        carrier: row.carrier
        series: row.series
        row: row.index
        area: row
    }
    LegendMouse {
        series: row.series
        row: row.index
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    FocusRing {
        shown: row.marked
        anchors.margins: 0
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.radiusTiny
        width: Theme.gap + Theme.radiusTiny
        height: Theme.focusWidth + Theme.hairline
        radius: Theme.hairline
        color: Theme.seriesColor(row.colorIndex)
    }
    CaptionText {
        anchors.verticalCenter: parent.verticalCenter
        x: 2 * Theme.gap + Theme.radiusTiny
        width: values.x - x - Theme.gap
        color: Theme.text1
        font.strikeout: row.hidden
        text: row.name
    }
    Row {
        id: values
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        Repeater {
            model: row.columns
            CaptionText {
                required property string modelData
                width: row.columnWidth // qmllint disable unqualified
                horizontalAlignment: Text.AlignRight
                color: Theme.text1
                text: row.texts[modelData] ?? "" // qmllint disable unqualified
            }
        }
    }
}
