// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.App

T.ItemDelegate {
    id: row

    required property string name
    required property string type
    required property string help
    required property int series
    property bool focused: false

    implicitHeight: Theme.controlHeightSmall
    focusPolicy: Qt.NoFocus // the list has it
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: [type, qsTr("%n series", "", series), help].filter(text => text.length > 0).join(", ") // qmllint disable type
    Accessible.selectable: true
    Accessible.selected: highlighted

    contentItem: Item { // qmllint disable deferred-property-id
        UiText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: kind.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: row.name
            size: Theme.titleSize
            font.family: Theme.monoFamily
        }
        CaptionText {
            id: kind
            anchors.right: number.left
            anchors.verticalCenter: parent.verticalCenter
            text: row.type
        }
        CaptionText {
            id: number
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: 3 * Theme.padding
            horizontalAlignment: Text.AlignRight
            text: row.series
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.hovered || row.highlighted ? Theme.raised : Theme.transparent
        border.width: row.focused ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
}
