// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A chart's legend as a table: what each series had over the time that is shown.
LegendKeys {
    id: table

    // Of "min", "avg", "max" and "last".
    property var columns: []
    readonly property var titles: ({ min: qsTr("Min"), avg: qsTr("Avg"), max: qsTr("Max"), last: qsTr("Last") })
    readonly property real columnWidth: Math.min(Theme.numberColumn, 0.7 * width / Math.max(1, columns.length))

    implicitHeight: heading.height + series.count * Theme.titleLine
    onCurrentMoved: rows.positionViewAtIndex(current, ListView.Contain)

    Row {
        id: heading
        anchors.right: parent.right
        Repeater {
            model: table.columns
            CaptionText {
                required property string modelData
                width: table.columnWidth // qmllint disable unqualified
                height: Theme.titleLine
                horizontalAlignment: Text.AlignRight
                text: table.titles[modelData] ?? modelData // qmllint disable unqualified
            }
        }
    }
    ListView {
        id: rows
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        model: table.series.legend
        delegate: LegendRow {
            width: rows.width // qmllint disable unqualified
            series: table.series // qmllint disable unqualified
            marked: table.marked === index // qmllint disable unqualified
            carrier: table.carrier // qmllint disable unqualified
            columns: table.columns // qmllint disable unqualified
            columnWidth: table.columnWidth // qmllint disable unqualified
        }
    }
}
