// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// In place of a widget's body: why there is nothing, and what would help.
Item {
    id: notice

    property bool failed: false
    property string text
    property string query
    property int position: -1
    property bool canEdit: true
    // A small card keeps the message and what can be done about it.
    readonly property bool small: height < 4 * Theme.controlHeightSmall

    signal editRequested

    clip: true
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: !visible

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: notice.small ? Theme.unit : Theme.gap

        Row {
            width: parent.width
            spacing: Theme.gap
            StateMark {
                id: mark
                visible: notice.failed
                condition: "critical"
                word: qsTr("Error")
            }
            UiText {
                width: parent.width - (mark.visible ? mark.width + parent.spacing : 0)
                text: notice.text
                color: notice.failed ? Theme.text1 : Theme.text2
                size: Theme.titleSize
                wrapMode: Text.Wrap
                maximumLineCount: notice.small ? 1 : 3
                horizontalAlignment: notice.failed ? Text.AlignLeft : Text.AlignHCenter
            }
        }
        QueryExcerpt {
            width: parent.width
            visible: notice.query.length > 0 && !notice.small
            query: notice.query
            position: notice.position
        }
        UiButton {
            visible: notice.failed && notice.canEdit
            small: true
            text: notice.query.length > 0 ? qsTr("Edit query") : qsTr("Configure")
            symbol: notice.query.length > 0 ? "edit" : "configure"
            onClicked: notice.editRequested()
        }
    }
}
