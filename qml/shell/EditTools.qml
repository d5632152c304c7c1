// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// What can be done to a page while editing it.
Row {
    id: tools

    required property LayoutModel layout
    required property string page
    property bool narrow: false
    property GridCommands commands: null
    readonly property bool locked: commands !== null && commands.grid.pageLocked

    signal galleryRequested
    signal variablesRequested

    spacing: Theme.gap

    UiButton {
        symbol: "undo"
        hint: tools.layout.undoText.length > 0 ? qsTr("Undo: %1").arg(tools.layout.undoText) : qsTr("Undo")
        shortcutText: qsTr("Ctrl+Z")
        enabled: tools.layout.canUndo
        onClicked: tools.layout.undo()
    }
    UiButton {
        symbol: "redo"
        hint: tools.layout.redoText.length > 0 ? qsTr("Redo: %1").arg(tools.layout.redoText) : qsTr("Redo")
        shortcutText: qsTr("Ctrl+Shift+Z")
        enabled: tools.layout.canRedo
        onClicked: tools.layout.redo()
    }
    UiButton {
        symbol: "configure"
        hint: qsTr("Variables")
        onClicked: tools.variablesRequested()
    }
    UiButton {
        id: arrangeButton
        symbol: "align"
        hint: qsTr("Arrange the selected widgets")
        enabled: tools.commands !== null && tools.commands.grid.selection.count > 1 && !tools.locked
        onClicked: arranging.popup(arrangeButton, 0, arrangeButton.height + Theme.unit)
        ArrangeMenu {
            id: arranging
            commands: tools.commands
        }
    }
    UiButton {
        symbol: tools.locked ? "lock" : "unlock"
        hint: tools.locked ? qsTr("Unlock this page") : qsTr("Lock this page")
        checked: tools.locked
        enabled: tools.commands !== null
        onClicked: tools.commands.lockPage()
    }
    UiButton {
        symbol: "delete"
        hint: qsTr("Remove this page")
        enabled: tools.layout.pages.count > 1 && !tools.locked
        onClicked: tools.layout.removePage(tools.page)
    }
    UiButton {
        text: tools.narrow ? "" : qsTr("Add widget")
        hint: tools.narrow ? qsTr("Add widget") : ""
        symbol: "add"
        shortcutText: "A"
        enabled: !tools.locked
        onClicked: tools.galleryRequested()
    }
}
