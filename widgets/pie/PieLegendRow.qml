// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

Item {
    id: row

    required property string label
    required property string number
    required property string unitText
    required property real share
    required property int colorIndex

    implicitHeight: Theme.bodyLine + Theme.radiusTiny
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2, %3 %").arg(label).arg(value.text).arg(Math.round(share * 100))

    Swatch {
        id: mark
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.dot
        height: Theme.dot
        radius: Theme.radiusTiny
        color: Theme.seriesColor(row.colorIndex)
    }
    UiText {
        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: value.left
        anchors.rightMargin: Theme.gap
        height: parent.height
        size: Theme.titleSize
        text: row.label
    }
    UiText {
        id: value
        anchors.right: parent.right
        height: parent.height
        size: Theme.titleSize
        color: Theme.text2
        text: row.unitText.length > 0 ? qsTr("%1 %2").arg(row.number).arg(row.unitText) : row.number
    }
}
