// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// One of many: its name, its value, its state as colour and as shape.
Rectangle {
    id: cell

    required property string label
    required property string number
    required property string unitText
    required property real value
    required property string thresholdState
    property var texts: ({})
    readonly property string said: texts[String(value)] ?? (unitText.length > 0 ? qsTr("%1 %2").arg(number).arg(unitText) : number)
    readonly property color tint: thresholdState.length > 0 ? Theme.stateColor(thresholdState) : Theme.text3
    readonly property string word: ({ ok: qsTr("OK"), warning: qsTr("Warning"), critical: qsTr("Critical") })[thresholdState] ?? ""

    radius: Theme.radiusSmall
    color: Theme.alpha(tint, 0.16)
    border.width: Theme.hairline
    border.color: Theme.highContrast ? tint : Theme.alpha(tint, 0.5)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(label).arg(said)
    Accessible.description: word

    StateMark {
        id: mark
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit + Theme.radiusTiny
        width: Theme.padding
        height: Theme.padding
        visible: cell.thresholdState.length > 0
        condition: cell.thresholdState
        word: cell.word
    }
    CaptionText {
        x: Theme.gap
        y: Theme.unit
        width: (mark.visible ? mark.x : parent.width) - x - Theme.unit
        color: Theme.text1
        text: cell.label
    }
    UiText {
        x: Theme.gap
        y: Theme.unit + Theme.captionLine
        width: parent.width - 2 * x
        size: Theme.titleSize
        font.weight: Font.DemiBold
        text: cell.said
    }
}
