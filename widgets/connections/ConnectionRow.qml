// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A connection, or all of an address or a port.
Item {
    id: row

    required property int index
    required property string title
    required property string process
    required property string connectionState
    required property var texts
    property var headings: []
    property int columns: 0
    property real firstWidth: 0
    property var widths: []
    // What isn't at work stands back.
    readonly property bool idle: connectionState.length > 0 && connectionState !== "established" && connectionState !== "listening"
    readonly property string spoken: texts.map((text, i) => qsTr("%1 %2").arg(headings[i + 1]?.title ?? "").arg(text)).join(", ")

    // Where a column begins.
    function placeOf(column: int): real {
        return widths.slice(0, column).reduce((place, each) => place + each, firstWidth);
    }

    height: Theme.controlHeightSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: spoken

    UiText {
        width: row.firstWidth - Theme.gap
        height: parent.height
        size: Theme.titleSize
        color: row.idle ? Theme.text2 : Theme.text1
        elide: Text.ElideMiddle // ports stand at the end
        text: row.title
    }
    Repeater {
        model: row.columns
        UiText {
            required property int index
            readonly property bool numeric: row.headings[index + 1]?.numeric ?? false // qmllint disable unqualified

            x: row.placeOf(index) + Theme.padding // qmllint disable unqualified
            width: (row.widths[index] ?? 0) - Theme.padding // qmllint disable unqualified
            height: row.height // qmllint disable unqualified
            size: Theme.titleSize
            color: row.idle ? Theme.text2 : Theme.text1 // qmllint disable unqualified
            horizontalAlignment: numeric ? Text.AlignRight : Text.AlignLeft
            elide: Text.ElideMiddle
            text: row.texts[index] ?? "" // qmllint disable unqualified
        }
    }
}
