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

    required property string templateId
    required property string name
    required property string sentence
    required property int pages
    required property var tiles

    implicitHeight: Math.max(picture.height, words.height) + 2 * Theme.gap
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: sentence

    contentItem: Item { // qmllint disable deferred-property-id
        LayoutMiniature {
            id: picture
            x: Theme.gap
            y: Theme.gap
            width: Theme.railWidth * 0.75
            height: implicitHeight
            mostHeight: Theme.railWidth / 2
            tiles: row.tiles
            label: qsTr("Preview of %1").arg(row.name)
        }
        Column {
            id: words
            anchors.left: picture.right
            anchors.leftMargin: Theme.padding
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            y: Theme.gap
            spacing: Theme.unit
            UiText {
                width: parent.width
                text: row.pages > 1 ? qsTr("%1, %n page(s)", "", row.pages).arg(row.name) : row.name
                font.weight: Font.Medium
            }
            CaptionText {
                width: parent.width
                text: row.sentence
                wrapMode: Text.Wrap
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
