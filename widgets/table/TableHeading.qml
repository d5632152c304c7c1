// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// For a reader of the screen it is a button: controls of Qt 6.4 set their own role over Accessible.ColumnHeader.
T.AbstractButton {
    id: heading

    property bool numeric: false
    property string align: numeric ? "right" : "left"
    property bool sortable: true
    property bool sorted: false
    property bool descending: true

    implicitHeight: Theme.controlHeightSmall
    focusPolicy: sortable ? Qt.TabFocus : Qt.NoFocus
    enabled: sortable
    Accessible.name: text
    Accessible.description: !sortable ? "" : sorted ? descending ? qsTr("Sorted, largest first") : qsTr("Sorted, smallest first") : qsTr("Press to sort")
    Keys.onReturnPressed: heading.clicked()

    contentItem: CaptionText {
        text: heading.sorted ? heading.text + (heading.descending ? " ↓" : " ↑") : heading.text
        color: heading.hovered ? Theme.text1 : Theme.text2
        horizontalAlignment: heading.align === "right" ? Text.AlignRight : heading.align === "center" ? Text.AlignHCenter : Text.AlignLeft
    }
    background: Item {
        FocusRing { shown: heading.visualFocus }
    }
}
