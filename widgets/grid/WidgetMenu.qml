// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Widgets

// All that can be done with a widget, with those that are chosen, or with the page where nothing is.
UiMenu {
    id: menu

    required property var grid
    // Empty: the page's own menu.
    property string widgetId
    readonly property GridCommands commands: grid.commands
    readonly property bool any: widgetId.length > 0
    readonly property bool single: any && commands.targets.length === 1
    readonly property bool editing: grid.editing
    readonly property bool mayEdit: grid.mayEdit && !grid.narrow
    property bool isLocked: false
    property bool hasOffers: false
    // What can be explained where it was opened; null: nothing.
    property var explained: null
    // That the pointer is at in a chart; 0: none.
    property real moment: 0

    onAboutToShow: {
        isLocked = grid.pageLocked || any && commands.isLocked();
        hasOffers = single && !grid.fixed && grid.offersOf(widgetId).length > 0;
    }

    component Entry: UiMenuItem {
        // Items that don't fit aren't there, and neither are they for the keyboard.
        property bool fits: true
        visible: fits
        enabled: fits
        height: fits ? implicitHeight : 0
    }

    Entry {
        fits: menu.single && !menu.editing && !menu.grid.alone
        text: menu.grid.openedId === menu.widgetId ? qsTr("Close") : qsTr("Open")
        symbol: "page"
        shortcutText: qsTr("Enter")
        onTriggered: menu.grid.toggleOpen(menu.widgetId)
    }
    Entry {
        fits: menu.single
        text: qsTr("Copy picture and values")
        symbol: "copy"
        shortcutText: menu.editing ? "" : qsTr("Ctrl+C")
        onTriggered: menu.grid.cellFor(menu.widgetId).copy()
    }
    Entry {
        fits: menu.single && !menu.editing && menu.explained !== null
        text: qsTr("What happened here…")
        symbol: "search"
        shortcutText: "X"
        onTriggered: menu.grid.explainRequested(menu.explained)
    }
    Entry {
        fits: menu.single
        text: qsTr("Export…")
        symbol: "export"
        shortcutText: qsTr("Ctrl+E")
        onTriggered: menu.grid.exportRequested(menu.widgetId)
    }
    Entry {
        fits: menu.single && !menu.grid.torn
        text: qsTr("Open in its own window")
        symbol: "window"
        shortcutText: "T"
        onTriggered: menu.grid.tearOffRequested(menu.widgetId)
    }
    Entry {
        fits: !menu.any && !menu.grid.torn
        text: qsTr("Open the page in its own window")
        symbol: "window"
        shortcutText: qsTr("Shift+T")
        onTriggered: menu.grid.tearOffRequested("")
    }
    Entry {
        fits: menu.grid.torn !== null
        enabled: fits && menu.grid.torn.canStayOnTop
        text: enabled ? qsTr("Keep above other windows") : qsTr("Can't be kept above others here")
        symbol: "pin"
        checked: menu.grid.torn?.isAbove ?? false
        shortcutText: enabled ? "O" : ""
        onTriggered: menu.grid.torn.setAbove(!menu.grid.torn.isAbove)
    }
    Entry {
        fits: menu.grid.torn !== null
        text: qsTr("Close the window")
        symbol: "close"
        shortcutText: qsTr("Ctrl+W")
        onTriggered: menu.grid.torn.close()
    }
    Entry {
        fits: !menu.any
        text: qsTr("Export the page…")
        symbol: "export"
        onTriggered: menu.grid.exportRequested("")
    }
    Entry {
        fits: menu.hasOffers
        text: qsTr("Add to page…")
        symbol: "add"
        onTriggered: menu.grid.offersRequested(menu.grid.offersOf(menu.widgetId))
    }
    Entry {
        fits: menu.single && !menu.editing && menu.grid.app.canAnnotate
        text: menu.moment > 0 ? qsTr("Note here…") : qsTr("Note…")
        symbol: "note"
        shortcutText: "N"
        onTriggered: menu.grid.noteRequested(menu.moment, menu.moment)
    }
    Entry {
        fits: menu.mayEdit && !menu.editing
        text: qsTr("Edit this page")
        symbol: "edit"
        shortcutText: "E"
        onTriggered: menu.grid.layout.editing = true
    }
    Entry {
        fits: menu.single && menu.mayEdit && !menu.isLocked
        text: qsTr("Configure")
        symbol: "configure"
        shortcutText: menu.editing ? qsTr("Enter") : ""
        onTriggered: menu.grid.configureRequested(menu.widgetId, -1, -1)
    }
    Entry {
        fits: menu.editing && menu.any
        text: qsTr("Copy")
        symbol: "copy"
        shortcutText: qsTr("Ctrl+C")
        onTriggered: menu.commands.copy()
    }
    Entry {
        fits: menu.editing && menu.any && !menu.isLocked
        text: qsTr("Cut")
        symbol: "cut"
        shortcutText: qsTr("Ctrl+X")
        onTriggered: menu.commands.cut()
    }
    Entry {
        fits: menu.editing && !menu.grid.pageLocked
        text: qsTr("Paste")
        symbol: "paste"
        shortcutText: qsTr("Ctrl+V")
        onTriggered: menu.commands.paste()
    }
    Entry {
        fits: menu.editing && menu.any && !menu.grid.pageLocked
        text: qsTr("Duplicate")
        symbol: "add"
        shortcutText: qsTr("Ctrl+D")
        onTriggered: menu.commands.duplicate()
    }
    Entry {
        fits: menu.editing && menu.any && !menu.isLocked
        text: qsTr("Remove")
        symbol: "delete"
        shortcutText: qsTr("Del")
        onTriggered: menu.commands.remove()
    }
    Entry {
        fits: menu.editing && menu.any && !menu.grid.pageLocked
        text: menu.isLocked ? qsTr("Unlock") : qsTr("Lock")
        symbol: menu.isLocked ? "unlock" : "lock"
        shortcutText: "L"
        onTriggered: menu.commands.lock()
    }
    Entry {
        fits: menu.editing && menu.grid.widgets !== null && menu.grid.widgets.count > 0
        text: qsTr("Select all")
        symbol: "overview"
        shortcutText: qsTr("Ctrl+A")
        onTriggered: menu.grid.selection.all()
    }
    Entry {
        fits: menu.editing && menu.any && !menu.isLocked && menu.commands.targets.length > 1
        text: qsTr("Arrange…")
        symbol: "align"
        onTriggered: menu.grid.menus.openArranging(menu.x, menu.y)
    }
    Entry {
        fits: menu.editing
        text: menu.grid.pageLocked ? qsTr("Unlock the page") : qsTr("Lock the page")
        symbol: menu.grid.pageLocked ? "unlock" : "lock"
        onTriggered: menu.commands.lockPage()
    }
}
