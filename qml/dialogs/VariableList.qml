// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// The variables in order, each with what can be done to it.
Column {
    id: list

    // As LayoutModel.variableList().
    required property var known

    signal writeRequested(string name)
    signal moveRequested(string name, int index)
    signal removeRequested(string name)

    spacing: Theme.unit

    CaptionText {
        visible: list.known.length === 0
        width: parent.width
        wrapMode: Text.Wrap
        text: qsTr("A variable is something that is chosen above the page and stands in queries as $name: a device, a file system, a threshold.")
    }
    Repeater {
        model: list.known
        delegate: Item {
            id: row
            required property int index
            required property var modelData
            width: list.width // qmllint disable unqualified
            height: Theme.controlHeight

            UiText {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width / 3)
                text: row.modelData.title
                textFormat: Text.PlainText
            }
            CaptionText {
                anchors.left: title.right
                anchors.leftMargin: Theme.gap
                anchors.right: tools.left
                anchors.verticalCenter: parent.verticalCenter
                text: "$" + row.modelData.name
                font.family: Theme.monoFamily
            }
            Row {
                id: tools
                anchors.right: parent.right
                UiButton {
                    quiet: true
                    symbol: "up"
                    hint: qsTr("Move %1 up").arg(row.modelData.title)
                    enabled: row.index > 0
                    onClicked: list.moveRequested(row.modelData.name, row.index - 1) // qmllint disable unqualified
                }
                UiButton {
                    quiet: true
                    symbol: "down"
                    hint: qsTr("Move %1 down").arg(row.modelData.title)
                    enabled: row.index < list.known.length - 1 // qmllint disable unqualified
                    onClicked: list.moveRequested(row.modelData.name, row.index + 1) // qmllint disable unqualified
                }
                UiButton {
                    quiet: true
                    symbol: "edit"
                    hint: qsTr("Change %1").arg(row.modelData.title)
                    onClicked: list.writeRequested(row.modelData.name) // qmllint disable unqualified
                }
                UiButton {
                    quiet: true
                    symbol: "delete"
                    hint: qsTr("Remove %1").arg(row.modelData.title)
                    onClicked: list.removeRequested(row.modelData.name) // qmllint disable unqualified
                }
            }
        }
    }
}
