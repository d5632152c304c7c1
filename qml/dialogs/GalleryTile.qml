// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A kind of widget: what it looks like, its name, and what it is for.
T.ItemDelegate {
    id: tile

    required property string type
    required property string name
    required property string description

    implicitHeight: picture.height + Theme.bodyLine + 2 * Theme.captionLine + 3 * Theme.gap + Theme.unit
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: description

    contentItem: Item { // qmllint disable deferred-property-id
        Rectangle {
            id: picture
            x: Theme.gap
            y: Theme.gap
            width: parent.width - 2 * Theme.gap
            height: 2 * Theme.topBarHeight
            radius: Theme.radiusSmall
            color: Theme.window
            Thumbnail {
                anchors.fill: parent
                anchors.margins: Theme.unit
                name: tile.type
                colors: Theme.thumbnailColors
            }
        }
        UiText {
            id: title
            anchors.left: picture.left
            anchors.right: picture.right
            anchors.top: picture.bottom
            anchors.topMargin: Theme.gap
            text: tile.name
            font.weight: Font.Medium
        }
        CaptionText {
            anchors.left: picture.left
            anchors.right: picture.right
            anchors.top: title.bottom
            anchors.topMargin: Theme.unit
            text: tile.description
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tile.hovered || tile.highlighted ? Theme.raised : Theme.transparent
        border.width: tile.highlighted ? Theme.focusWidth : Theme.hairline
        border.color: tile.highlighted ? Theme.accent : Theme.line
    }
}
