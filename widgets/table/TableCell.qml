// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

Item {
    id: cell

    required property string number
    required property string unitText
    required property bool numeric
    required property string thresholdState
    readonly property bool alarming: thresholdState === "warning" || thresholdState === "critical"

    Accessible.role: Accessible.Cell
    Accessible.name: unitText.length > 0 ? qsTr("%1 %2").arg(number).arg(unitText) : number

    UiText {
        anchors.fill: parent
        rightPadding: cell.numeric ? 0 : Theme.gap
        size: Theme.titleSize
        horizontalAlignment: cell.numeric ? Text.AlignRight : Text.AlignLeft
        color: cell.alarming ? Theme.stateColor(cell.thresholdState) : Theme.text1
        font.weight: cell.alarming ? Font.DemiBold : Font.Normal
        text: cell.Accessible.name + (cell.thresholdState === "critical" ? " !" : "")
    }
}
