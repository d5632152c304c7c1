// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.
// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.ComboBox {
    id: combo

    property string label

    implicitHeight: Theme.controlHeight
    implicitWidth: Theme.menuWidth
    leftPadding: mirrored ? Theme.gap + indicator.width + Theme.unit : Theme.gap
    rightPadding: mirrored ? Theme.gap : Theme.gap + indicator.width + Theme.unit
    Accessible.name: label
    Accessible.description: displayText

    contentItem: UiText { text: combo.displayText }
    indicator: Icon {
        x: combo.mirrored ? Theme.gap : combo.width - width - Theme.gap
        y: (combo.height - height) / 2
        name: "chevron"
        color: Theme.text2
    }
    background: Rectangle {
        color: Theme.window
        radius: Theme.radiusSmall
        border.width: combo.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: combo.activeFocus ? Theme.accent : Theme.line
    }
    delegate: UiMenuRow {
        id: row

        required property int index
        required property var model
        width: ListView.view ? ListView.view.width : 0
        text: combo.textRole.length > 0 ? row.model[combo.textRole] : row.model.modelData // qmllint disable unqualified
        highlighted: combo.highlightedIndex === row.index // qmllint disable unqualified
        ticked: combo.currentIndex === row.index // qmllint disable unqualified
    }
    popup: T.Popup { // qmllint disable deferred-property-id
        y: combo.height + Theme.unit
        width: combo.width
        implicitHeight: Math.min(list.contentHeight + 2 * padding, Theme.dialogWidth)
        padding: Theme.unit
        margins: Theme.gap
        contentItem: ListView { // qmllint disable deferred-property-id
            id: list
            clip: true
            implicitHeight: contentHeight
            model: combo.popup.visible ? combo.delegateModel : null
            currentIndex: combo.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: UiScrollBar {}
        }
        background: MenuBackground {}
    }
}
