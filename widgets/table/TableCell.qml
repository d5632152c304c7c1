// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A value or a label, a value with a bar behind it, or the course of a value.
Item {
    id: cell

    required property int row
    required property int column
    required property string number
    required property string unitText
    required property bool numeric
    required property string thresholdState
    required property string show
    required property real fraction
    required property string align
    property TableModel table
    // Where the course of its column's query is, and which of its queries that is.
    property LiveSeries history
    property int historyQuery: 0
    readonly property bool alarming: thresholdState === "warning" || thresholdState === "critical"
    readonly property color ink: alarming ? Theme.stateColor(thresholdState) : Theme.text1

    Accessible.role: Accessible.Cell
    Accessible.name: unitText.length > 0 ? qsTr("%1 %2").arg(number).arg(unitText) : number

    Rectangle {
        x: Theme.gap
        width: (parent.width - Theme.gap) * cell.fraction
        height: parent.height - Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        visible: cell.show === "bar"
        radius: Theme.radiusTiny
        color: Theme.alpha(cell.alarming ? Theme.stateColor(cell.thresholdState) : Theme.accent, 0.25)
    }
    Loader {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        active: cell.show === "line"
        // qmllint disable unqualified
        sourceComponent: SparkItem {
            table: cell.table
            series: cell.history
            query: cell.historyQuery
            row: cell.row
            column: cell.column
            color: cell.alarming ? Theme.stateColor(cell.thresholdState) : Theme.seriesColor(0)
            background: Theme.card
            lineWidth: Theme.hairline
        }
        // qmllint enable unqualified
    }
    UiText {
        anchors.fill: parent
        visible: cell.show !== "line"
        leftPadding: cell.align === "left" ? 0 : Theme.gap
        rightPadding: cell.align === "right" ? cell.show === "bar" ? Theme.unit : 0 : Theme.gap
        size: Theme.titleSize
        horizontalAlignment: cell.align === "right" ? Text.AlignRight : cell.align === "center" ? Text.AlignHCenter : Text.AlignLeft
        color: cell.ink
        font.weight: cell.alarming ? Font.DemiBold : Font.Normal
        text: cell.Accessible.name + (cell.thresholdState === "critical" ? " !" : "")
    }
}
