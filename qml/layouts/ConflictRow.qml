// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// One thing that two changed: what each made of it, and whose is to stay.
Rectangle {
    id: row

    required property int index
    required property string title
    required property string pageTitle
    required property string text
    required property var differences

    signal mineChosen(int index)
    signal theirsChosen(int index)

    implicitHeight: column.height + 2 * Theme.padding
    radius: Theme.radius
    color: Theme.window
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: text

    Column {
        id: column
        x: Theme.padding
        y: Theme.padding
        width: parent.width - 2 * Theme.padding
        spacing: Theme.unit

        UiText {
            width: parent.width
            text: row.pageTitle.length > 0 && row.pageTitle !== row.title ? qsTr("%1, on %2").arg(row.title).arg(row.pageTitle) : row.title
            font.weight: Font.Medium
        }
        CaptionText {
            width: parent.width
            text: row.text
            wrapMode: Text.Wrap
        }
        Repeater {
            model: row.differences
            Column {
                id: difference
                required property var modelData
                width: column.width // qmllint disable unqualified
                topPadding: Theme.unit
                CaptionText {
                    width: parent.width
                    text: qsTr("%1, theirs: %2").arg(difference.modelData.member).arg(difference.modelData.theirs)
                    color: Theme.text1
                    wrapMode: Text.Wrap
                }
                CaptionText {
                    width: parent.width
                    text: qsTr("%1, yours: %2").arg(difference.modelData.member).arg(difference.modelData.mine)
                    color: Theme.text1
                    wrapMode: Text.Wrap
                }
            }
        }
        Row {
            topPadding: Theme.unit
            spacing: Theme.gap
            UiButton {
                small: true
                text: qsTr("Use mine")
                hint: qsTr("Use mine of %1").arg(row.title)
                onClicked: row.mineChosen(row.index)
            }
            UiButton {
                small: true
                text: qsTr("Use theirs")
                hint: qsTr("Use theirs of %1").arg(row.title)
                onClicked: row.theirsChosen(row.index)
            }
        }
    }
}
