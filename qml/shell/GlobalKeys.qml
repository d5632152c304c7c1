// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).
// StandardKey comes with QtQuick, but qmllint 6.4 does not find it there.

import QtQuick
import Belfry.Models
import Belfry.App

// Shortcuts that work wherever the focus is, unless somebody is typing.
Item {
    id: keys

    required property Navigation navigation
    required property PageTime time
    required property PageHost host
    required property Actions actions
    required property Dialogs dialogs
    readonly property AppModel app: navigation.app
    readonly property LayoutModel layout: app.layout
    readonly property bool ofEditing: enabled && host.grid !== null && host.grid.editing
    readonly property bool ofTime: enabled && navigation.onDashboard

    // A note that was just deleted comes back first.
    function undo() {
        if (app.notes.restorable.length > 0)
            app.notes.restore();
        else
            layout.undo();
    }

    Shortcut {
        sequences: ["E"]
        enabled: keys.enabled && keys.layout.canEdit
        onActivated: keys.actions.run("edit")
    }
    Shortcut {
        sequences: ["Ctrl+K"]
        enabled: keys.enabled
        onActivated: keys.dialogs.openPalette(keys.actions.all())
    }
    Shortcut {
        sequences: ["Ctrl+E"]
        enabled: keys.enabled
        onActivated: keys.actions.run("export")
    }
    Shortcut {
        sequences: [StandardKey.Print] // qmllint disable unqualified
        enabled: keys.enabled
        onActivated: keys.actions.run("print")
    }
    Shortcut {
        sequences: ["Ctrl+Shift+M"]
        enabled: keys.enabled
        onActivated: keys.actions.run("metrics")
    }
    Shortcut {
        sequences: ["?", "F1"]
        enabled: keys.enabled
        onActivated: keys.actions.run("shortcuts")
    }
    Shortcut {
        sequences: ["A"]
        enabled: keys.enabled && keys.navigation.onDashboard && keys.layout.editing
        onActivated: keys.actions.run("addWidget")
    }
    Shortcut {
        sequences: [StandardKey.Undo] // qmllint disable unqualified
        enabled: keys.enabled && (keys.layout.canUndo || keys.app.notes.restorable.length > 0)
        onActivated: keys.undo()
    }
    Shortcut {
        sequences: [StandardKey.Redo] // qmllint disable unqualified
        enabled: keys.enabled && keys.layout.canRedo
        onActivated: keys.layout.redo()
    }
    Shortcut {
        sequences: ["V"]
        enabled: keys.ofTime && keys.layout.variables.count > 0
        onActivated: keys.actions.variableRequested("")
    }
    Shortcut {
        sequences: [StandardKey.SelectAll] // qmllint disable unqualified
        enabled: keys.ofEditing
        onActivated: keys.actions.run("selectAll")
    }
    Shortcut {
        sequences: [StandardKey.Paste] // qmllint disable unqualified
        enabled: keys.ofEditing
        onActivated: keys.host.grid.commands.paste()
    }
    Shortcut {
        sequences: ["X"] // a widget that has the focus takes it itself
        enabled: keys.ofTime && !keys.layout.editing && keys.host.grid !== null && keys.host.grid.commands.current.length === 0
        onActivated: keys.actions.run("explain")
    }
    Shortcut {
        sequences: ["N"]
        enabled: keys.ofTime && keys.app.canAnnotate
        onActivated: {
            const at = keys.host.grid ? keys.host.grid.crosshair.time : 0;
            keys.dialogs.openNote(at, at);
        }
    }
    TimeKeys {
        time: keys.time
        enabled: keys.ofTime
    }
    // Ctrl+1 … Ctrl+9: the pages. Alt+1 … Alt+9: the machines.
    Repeater {
        model: 9
        Item {
            id: page
            required property int index
            Shortcut {
                sequences: ["Ctrl+" + (page.index + 1)]
                enabled: keys.enabled && page.index < keys.navigation.machines.app.layout.pages.count // qmllint disable unqualified
                onActivated: keys.navigation.viewer.page = keys.navigation.machines.app.layout.pages.page(page.index).pageId // qmllint disable unqualified
            }
            Shortcut {
                sequences: ["Alt+" + (page.index + 1)]
                enabled: keys.enabled && page.index < keys.navigation.machines.count // qmllint disable unqualified
                onActivated: keys.navigation.showMachineAt(page.index) // qmllint disable unqualified
            }
        }
    }
}
