// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).
// StandardKey comes with QtQuick, but qmllint 6.4 does not find it there.

import QtQuick
import Belfry.Models
import Belfry.Widgets
import Belfry.App

// Shortcuts that work wherever the focus is, unless somebody is typing.
Item {
    id: keys

    required property AppModel app
    required property MachinesModel machines
    required property ViewerState viewer
    required property PageTime time
    property bool dashboardShown: true
    // Of the page that is shown; null where it is none with widgets.
    property GridCommands commands: null
    readonly property bool ofEditing: enabled && commands !== null && commands.grid.editing
    readonly property bool ofTime: enabled && dashboardShown

    signal galleryRequested
    signal paletteRequested
    signal metricsRequested
    signal shortcutsRequested
    signal variableRequested
    signal machineRequested(int row)
    signal exportRequested(bool forPaper)
    signal noteRequested

    // A note that was just deleted comes back first.
    function undo() {
        if (app.notes.restorable.length > 0)
            app.notes.restore();
        else
            app.layout.undo();
    }

    Shortcut {
        sequences: ["E"]
        enabled: keys.enabled && keys.app.layout.canEdit
        onActivated: keys.app.layout.editing = !keys.app.layout.editing
    }
    Shortcut {
        sequences: ["Ctrl+K"]
        enabled: keys.enabled
        onActivated: keys.paletteRequested()
    }
    Shortcut {
        sequences: ["Ctrl+E"]
        enabled: keys.enabled
        onActivated: keys.exportRequested(false)
    }
    Shortcut {
        sequences: [StandardKey.Print] // qmllint disable unqualified
        enabled: keys.enabled
        onActivated: keys.exportRequested(true)
    }
    Shortcut {
        sequences: ["Ctrl+Shift+M"]
        enabled: keys.enabled
        onActivated: keys.metricsRequested()
    }
    Shortcut {
        sequences: ["?", "F1"]
        enabled: keys.enabled
        onActivated: keys.shortcutsRequested()
    }
    Shortcut {
        sequences: ["A"]
        enabled: keys.enabled && keys.app.layout.editing
        onActivated: keys.galleryRequested()
    }
    Shortcut {
        sequences: [StandardKey.Undo] // qmllint disable unqualified
        enabled: keys.enabled && (keys.app.layout.canUndo || keys.app.notes.restorable.length > 0)
        onActivated: keys.undo()
    }
    Shortcut {
        sequences: [StandardKey.Redo] // qmllint disable unqualified
        enabled: keys.enabled && keys.app.layout.canRedo
        onActivated: keys.app.layout.redo()
    }
    Shortcut {
        sequences: ["V"]
        enabled: keys.ofTime && keys.app.layout.variables.count > 0
        onActivated: keys.variableRequested()
    }
    Shortcut {
        sequences: [StandardKey.SelectAll] // qmllint disable unqualified
        enabled: keys.ofEditing
        onActivated: keys.commands.grid.selection.all()
    }
    Shortcut {
        sequences: [StandardKey.Paste] // qmllint disable unqualified
        enabled: keys.ofEditing
        onActivated: keys.commands.paste()
    }
    Shortcut {
        sequences: ["P"]
        enabled: keys.ofTime
        onActivated: {
            if (keys.time.live)
                keys.time.pause();
            else
                keys.time.goLive();
        }
    }
    Shortcut {
        sequences: ["R"]
        enabled: keys.ofTime && !keys.time.live
        onActivated: keys.time.playing = !keys.time.playing
    }
    Shortcut {
        sequences: ["N"]
        enabled: keys.ofTime && keys.app.canAnnotate
        onActivated: keys.noteRequested()
    }
    Shortcut {
        sequences: ["Y"]
        enabled: keys.ofTime
        onActivated: keys.time.compareMs = keys.time.compareMs > 0 ? 0 : 86400000
    }
    Shortcut {
        sequences: [","]
        enabled: keys.ofTime && !keys.time.live
        onActivated: keys.time.step(-1000)
    }
    Shortcut {
        sequences: ["."]
        enabled: keys.ofTime && !keys.time.live
        onActivated: keys.time.step(1000)
    }
    Shortcut {
        sequences: ["Backspace"]
        enabled: keys.ofTime && keys.time.canGoBack
        onActivated: keys.time.back()
    }
    Shortcut {
        sequences: ["Ctrl+Left"]
        enabled: keys.ofTime
        onActivated: keys.time.pan(-0.5)
    }
    Shortcut {
        sequences: ["Ctrl+Right"]
        enabled: keys.ofTime && !keys.time.live
        onActivated: keys.time.pan(0.5)
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="] // qmllint disable unqualified
        enabled: keys.ofTime
        onActivated: keys.time.zoom(0.5, NaN)
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut] // qmllint disable unqualified
        enabled: keys.ofTime
        onActivated: keys.time.zoom(2, NaN)
    }
    // Ctrl+1 … Ctrl+9: the pages. Alt+1 … Alt+9: the machines.
    Repeater {
        model: 9
        Item {
            id: page
            required property int index
            Shortcut {
                sequences: ["Ctrl+" + (page.index + 1)]
                enabled: keys.enabled && page.index < keys.machines.app.layout.pages.count // qmllint disable unqualified
                onActivated: keys.viewer.page = keys.machines.app.layout.pages.page(page.index).pageId // qmllint disable unqualified
            }
            Shortcut {
                sequences: ["Alt+" + (page.index + 1)]
                enabled: keys.enabled && page.index < keys.machines.count // qmllint disable unqualified
                onActivated: keys.machineRequested(page.index) // qmllint disable unqualified
            }
        }
    }
}
