// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A name, its value, and a bar below the two.
Item {
    id: row

    required property string label
    required property string number
    required property string unitText
    required property real fraction
    required property string thresholdState
    readonly property bool alarming: thresholdState === "warning" || thresholdState === "critical"

    implicitHeight: Theme.bodyLine + Theme.barHeight + Theme.gap + Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(label).arg(value.text)
    Accessible.description: alarming ? mark.word : ""

    UiText {
        anchors.left: parent.left
        anchors.right: mark.visible ? mark.left : value.left
        anchors.rightMargin: Theme.gap
        height: Theme.bodyLine
        size: Theme.titleSize
        text: row.label
    }
    StateMark {
        id: mark
        anchors.right: value.left
        anchors.rightMargin: Theme.unit
        y: Theme.radiusTiny
        width: Theme.padding
        height: Theme.padding
        visible: row.alarming
        condition: row.thresholdState
        word: row.thresholdState === "critical" ? qsTr("Critical") : qsTr("Warning")
    }
    UiText {
        id: value
        anchors.right: parent.right
        height: Theme.bodyLine
        size: Theme.titleSize
        text: row.unitText.length > 0 ? qsTr("%1 %2").arg(row.number).arg(row.unitText) : row.number
    }
    Rectangle {
        y: Theme.bodyLine + Theme.hairline
        width: parent.width
        height: Theme.barHeight
        radius: Theme.radiusTiny
        color: Theme.raised

        Rectangle {
            width: Math.max(Theme.barHeight, parent.width * Math.min(1, Math.max(0, row.fraction)))
            height: parent.height
            radius: parent.radius
            color: row.alarming ? Theme.stateFill(row.thresholdState) : Theme.seriesColor(0)
        }
    }
}
