// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme

// Some keys and what they do, under a heading.
Column {
    id: group

    required property string title
    // [{ keys, text }, …]
    required property var rows

    // What is printed on keyboards of the language.
    readonly property var printed: ({ Ctrl: qsTr("Ctrl"), Shift: qsTr("Shift"), Alt: qsTr("Alt") })

    width: parent ? parent.width : 0
    spacing: Theme.unit

    UiText {
        height: Theme.titleLine + Theme.unit
        text: group.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: group.rows
        Item {
            id: line

            required property var modelData
            readonly property var keys: modelData.keys.map(key => group.printed[key] ?? key) // qmllint disable unqualified

            width: group.width // qmllint disable unqualified
            height: Theme.captionLine + Theme.gap
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(modelData.text).arg(keys.join(" "))

            UiText {
                anchors.left: parent.left
                anchors.right: caps.left
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData.text
                color: Theme.text2
                Accessible.ignored: true
            }
            Row {
                id: caps
                anchors.right: parent.right
                anchors.rightMargin: Theme.hairline
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.unit
                Repeater {
                    model: line.keys // qmllint disable unqualified
                    KeyCap {
                        required property string modelData
                        text: modelData
                    }
                }
            }
        }
    }
}
