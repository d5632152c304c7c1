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

    required property string title
    required property string detail
    required property string symbol
    required property string keys

    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.NoFocus // what is typed stays in the field
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: keys.length > 0 ? qsTr("%1, %2").arg(detail).arg(keys) : detail
    Accessible.selectable: true
    Accessible.selected: highlighted

    contentItem: Item { // qmllint disable deferred-property-id
        Icon {
            id: picture
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.gap
            name: row.symbol
            color: row.highlighted ? Theme.accent : Theme.text2
        }
        UiText {
            anchors.left: picture.right
            anchors.leftMargin: Theme.gap
            anchors.right: kind.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: row.title
            textFormat: Text.PlainText
        }
        CaptionText {
            id: kind
            anchors.right: cap.visible ? cap.left : parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width / 3)
            text: row.detail
        }
        KeyCap {
            id: cap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            visible: row.keys.length > 0
            text: row.keys
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.hovered || row.highlighted ? Theme.raised : Theme.transparent
    }
}
