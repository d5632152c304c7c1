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

    required property string type
    required property string name
    required property string description

    implicitHeight: Theme.topBarHeight
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: description

    contentItem: Item { // qmllint disable deferred-property-id
        Rectangle {
            id: picture
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.gap
            width: 2 * Theme.iconSize
            height: width
            radius: Theme.radiusSmall
            color: Theme.raised
            Icon {
                anchors.centerIn: parent
                name: row.type
                color: Theme.accent
            }
        }
        Column {
            anchors.left: picture.right
            anchors.leftMargin: Theme.padding
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            UiText {
                width: parent.width
                text: row.name
                font.weight: Font.Medium
            }
            CaptionText {
                width: parent.width
                text: row.description
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.hovered || row.highlighted ? Theme.raised : Theme.transparent
        border.width: Theme.hairline
        border.color: row.highlighted || row.visualFocus ? Theme.accent : Theme.line
    }
}
