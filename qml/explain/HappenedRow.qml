// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Theme

// An alert, an incident, a note, or what a process changed.
Item {
    id: row

    required property string title
    required property string detail
    required property string condition
    required property string word
    required property string when
    property bool marked: false

    implicitHeight: lines.implicitHeight + Theme.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: row.word.length > 0 ? qsTr("%1, %2").arg(row.title).arg(row.word) : row.title
    Accessible.description: row.when.length > 0 && row.detail.length > 0 ? qsTr("%1, %2").arg(row.when).arg(row.detail) : row.when + row.detail
    Accessible.selectable: true
    Accessible.selected: marked

    StateMark {
        id: mark
        x: Theme.unit
        y: Theme.unit
        visible: row.condition.length > 0
        condition: row.condition
        word: row.word
    }
    Column {
        id: lines
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.unit + (mark.visible ? mark.width + Theme.gap : 0)
        width: parent.width - x - Theme.gap

        UiText {
            width: parent.width
            height: Theme.bodyLine
            text: row.title
        }
        CaptionText {
            width: parent.width
            visible: text.length > 0
            text: row.when.length > 0 && row.detail.length > 0 ? qsTr("%1 · %2").arg(row.when).arg(row.detail) : row.when + row.detail
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
    }
    FocusRing {
        anchors.margins: 0 // the list clips what stands outside
        corner: Theme.radiusSmall - Theme.focusWidth
        shown: row.marked
    }
}
