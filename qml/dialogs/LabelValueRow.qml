// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A value of a label; a tick stands at one that is chosen.
T.ItemDelegate {
    id: row

    required property string label
    required property string value
    required property int series
    required property bool chosen

    implicitHeight: Theme.controlHeightSmall
    focusPolicy: Qt.NoFocus // the list has it
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("%1 = %2").arg(label).arg(value)
    Accessible.description: qsTr("%n series", "", series)
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onToggleAction: clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        Icon {
            id: tick
            x: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            visible: row.chosen
            name: "check"
            color: Theme.accent
        }
        UiText {
            anchors.left: parent.left
            anchors.leftMargin: 2 * Theme.gap + Theme.iconSize
            anchors.right: number.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: row.value
            size: Theme.titleSize
            font.family: Theme.monoFamily
        }
        CaptionText {
            id: number
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: row.series
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.hovered || row.highlighted ? Theme.raised : Theme.transparent
        border.width: row.highlighted ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
}
