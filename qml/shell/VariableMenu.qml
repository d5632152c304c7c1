// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.
// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// The values of a variable, to be searched and ticked. Return takes the one that is marked; where several may be chosen
// the menu stays until Escape.
T.Popup {
    id: menu

    required property VariablesModel variables
    required property string name
    required property string title
    required property bool multi
    required property var values
    required property string message
    readonly property var found: menu.values ? menu.variables.matching(menu.name, field.text) : []

    width: Theme.menuWidth + Theme.railWidth / 2
    implicitHeight: body.implicitHeight + 2 * padding
    padding: Theme.gap
    margins: Theme.gap
    modal: false
    focus: true
    background: MenuBackground {}
    onOpened: {
        field.text = "";
        list.currentIndex = Math.max(0, menu.found.findIndex(each => each.isChosen));
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    function take(row: int) {
        const entry = menu.found[row];
        if (!entry)
            return;
        menu.variables.toggle(menu.name, entry.value);
        if (!menu.multi)
            menu.close();
    }

    contentItem: Column { // qmllint disable deferred-property-id
        id: body
        spacing: Theme.gap

        UiTextField {
            id: field
            width: parent.width
            label: qsTr("Search %1").arg(menu.title)
            placeholderText: qsTr("Search")
            onTextEdited: list.currentIndex = 0
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: menu.take(list.currentIndex)
            Keys.onEnterPressed: menu.take(list.currentIndex)
        }
        CaptionText {
            visible: menu.found.length === 0
            width: parent.width
            wrapMode: Text.Wrap
            text: menu.message.length > 0 ? menu.message : qsTr("Nothing here is called that.")
        }
        ListView {
            id: list
            property int kept: 0
            width: parent.width
            height: Math.min(contentHeight, Theme.dialogWidth / 2)
            visible: count > 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: menu.found
            Accessible.role: Accessible.List
            Accessible.name: menu.title
            // A new list of values, as when one is ticked, must not lose the place.
            onCurrentIndexChanged: if (currentIndex >= 0) kept = currentIndex
            onModelChanged: currentIndex = Math.min(kept, count - 1)
            delegate: UiMenuRow {
                id: row
                required property int index
                required property var modelData
                width: ListView.view ? ListView.view.width : 0
                text: modelData.text
                ticked: modelData.isChosen
                highlighted: ListView.isCurrentItem
                focusPolicy: Qt.NoFocus // what is typed stays in the field
                Accessible.checkable: true
                Accessible.checked: ticked
                onClicked: menu.take(row.index) // qmllint disable unqualified
            }
        }
    }
}
