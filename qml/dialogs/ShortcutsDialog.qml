// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// What the keyboard does, in two columns where there is room.
UiDialog {
    id: dialog

    // [{ keys, text }, …]
    readonly property var going: [
        { keys: ["Ctrl", "K"], text: qsTr("Anywhere, and do anything, by name") },
        { keys: ["Ctrl", "1", "… 9"], text: qsTr("Page") },
        { keys: ["Alt", "1", "… 9"], text: qsTr("Machine") },
        { keys: ["← → ↑ ↓"], text: qsTr("Widget") },
        { keys: ["Tab", "← → ↑ ↓"], text: qsTr("Through the parts of a picture, Enter opens one") },
        { keys: ["V"], text: qsTr("Choose what the page shows") },
        { keys: [qsTr("Enter")], text: qsTr("Open a widget over the page") },
        { keys: ["Ctrl", "C"], text: qsTr("Copy a widget: picture and values") },
        { keys: ["T"], text: qsTr("A widget in its own window") },
        { keys: [qsTr("Shift"), "T"], text: qsTr("The page in its own window") },
        { keys: ["F11"], text: qsTr("Full screen, or not") },
        { keys: ["Ctrl", "E"], text: qsTr("Export a widget or the page") },
        { keys: ["Ctrl", "P"], text: qsTr("Print it") },
        { keys: ["Ctrl", qsTr("Shift"), "M"], text: qsTr("All metrics") },
        { keys: [qsTr("Menu")], text: qsTr("All that can be done with a widget") },
        { keys: ["X"], text: qsTr("What happened on a chart, and what moved with it") },
        { keys: ["Alt", qsTr("Click")], text: qsTr("The same for a point of it") },
        { keys: [qsTr("Delete")], text: qsTr("Terminate the chosen process") },
        { keys: ["?"], text: qsTr("This list") }
    ]
    readonly property var ofTime: [
        { keys: ["P"], text: qsTr("Hold what is shown, or go live") },
        { keys: ["Ctrl", "← →"], text: qsTr("Earlier, later") },
        { keys: ["Ctrl", "+ −"], text: qsTr("Closer, farther") },
        { keys: [qsTr("Backspace")], text: qsTr("What was shown before") },
        { keys: ["R"], text: qsTr("Play, or stop") },
        { keys: ["N"], text: qsTr("Write a note on a moment, or on what is now") },
        { keys: ["Y"], text: qsTr("Compare with yesterday, or not") },
        { keys: [", ."], text: qsTr("A second back, a second on") }
    ]
    readonly property var editing: [
        { keys: ["E"], text: qsTr("Begin, and end") },
        { keys: ["A"], text: qsTr("Add a widget") },
        { keys: ["← → ↑ ↓"], text: qsTr("Move the widget, or those that are selected") },
        { keys: [qsTr("Shift"), "← → ↑ ↓"], text: qsTr("Resize it") },
        { keys: ["Alt", "← → ↑ ↓"], text: qsTr("Swap it with the next one") },
        { keys: [qsTr("Enter")], text: qsTr("Configure it") },
        { keys: [qsTr("Space")], text: qsTr("Select it, or no longer") },
        { keys: ["Ctrl", "A"], text: qsTr("Select all") },
        { keys: [qsTr("Esc")], text: qsTr("Select nothing") },
        { keys: ["Ctrl", "C"], text: qsTr("Copy what is selected") },
        { keys: ["Ctrl", "X"], text: qsTr("Cut it") },
        { keys: ["Ctrl", "V"], text: qsTr("Paste") },
        { keys: ["Ctrl", "D"], text: qsTr("Duplicate it") },
        { keys: ["L"], text: qsTr("Lock it, or unlock it") },
        { keys: [qsTr("Delete")], text: qsTr("Remove it") },
        { keys: ["Ctrl", "Z"], text: qsTr("Undo") },
        { keys: ["Ctrl", qsTr("Shift"), "Z"], text: qsTr("Redo") }
    ]

    readonly property var ofQueries: [
        { keys: ["Ctrl", qsTr("Space")], text: qsTr("What may stand here") },
        { keys: [qsTr("Tab")], text: qsTr("Take what is offered") },
        { keys: [qsTr("Shift"), qsTr("Enter")], text: qsTr("Another line") },
        { keys: [qsTr("Enter")], text: qsTr("Apply") }
    ]

    title: qsTr("Keyboard shortcuts")
    width: parent ? Math.min(Theme.dialogWidth * 1.5, parent.width - 2 * Theme.margin) : Theme.dialogWidth
    onOpened: done.forceActiveFocus(Qt.TabFocusReason)

    body: Flow {
        id: flow

        readonly property int columns: width > 1.2 * Theme.dialogWidth ? 2 : 1
        readonly property real columnWidth: (width - (columns - 1) * Theme.margin) / columns

        spacing: Theme.margin

        Column {
            width: flow.columnWidth
            spacing: Theme.margin
            ShortcutGroup {
                title: qsTr("Go")
                rows: dialog.going
            }
            ShortcutGroup {
                title: qsTr("Time")
                rows: dialog.ofTime
            }
        }
        Column {
            width: flow.columnWidth
            spacing: Theme.margin
            ShortcutGroup {
                title: qsTr("Edit")
                rows: dialog.editing
            }
            ShortcutGroup {
                title: qsTr("Write a query")
                rows: dialog.ofQueries
            }
        }
    }
    buttons: [
        UiButton {
            id: done
            primary: true
            text: qsTr("Close")
            onClicked: dialog.accept()
        }
    ]
}
