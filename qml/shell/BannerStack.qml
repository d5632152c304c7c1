// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What must be told about the whole window: a lost connection, a conflict, a layout that can't be read.
Column {
    id: stack

    required property AppModel app
    required property MachinesModel machines
    required property LayoutsModel layouts
    readonly property LayoutModel layout: app.layout
    // What a person asked for and didn't get, until it is dismissed.
    property string problem

    signal conflictsRequested

    function sentence(text: string): string {
        return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");
    }

    Banner {
        visible: stack.app.connection === AppModel.Disconnected || stack.app.connection === AppModel.Refused || stack.app.connection === AppModel.Stale
        condition: stack.app.connection === AppModel.Stale ? "warning" : "critical"
        text: {
            if (!visible)
                return ""; // the time goes on each second
            const since = stack.app.hosts.newestMs > 0 ? qsTr(" Picture from %1.").arg(Format.timeOfDay(stack.app.hosts.newestMs)) : "";
            const reason = stack.app.connectionReason.length > 0 ? " " + stack.sentence(stack.app.connectionReason) : "";
            return stack.sentence(stack.app.connectionText) + since + reason;
        }
    }
    Banner {
        visible: stack.layout.state === LayoutModel.Failed
        condition: "critical"
        text: qsTr("The layout can't be shown: %1").arg(stack.layout.message)
        action: qsTr("Try again")
        onActionTriggered: stack.layout.reload()
    }
    Banner {
        visible: stack.layout.conflicts.count > 0
        condition: "warning"
        text: qsTr("%n change(s) of yours met somebody else’s. Theirs is shown.", "", stack.layout.conflicts.count)
        action: qsTr("Show difference")
        onActionTriggered: stack.conflictsRequested()
    }
    Banner {
        visible: stack.layouts.message.length > 0
        condition: "warning"
        text: stack.layouts.message
        action: stack.layouts.canUndo ? qsTr("Undo") : qsTr("Dismiss")
        dismissible: stack.layouts.canUndo
        onActionTriggered: stack.layouts.canUndo ? stack.layouts.undo() : stack.layouts.dismiss()
        onDismissed: stack.layouts.dismiss()
    }
    Banner {
        visible: stack.layout.notice.length > 0
        condition: "warning"
        text: stack.layout.notice
        action: qsTr("Dismiss")
        onActionTriggered: stack.layout.dismissNotice()
    }
    Banner {
        visible: stack.problem.length > 0
        condition: "warning"
        text: stack.problem
        action: qsTr("Dismiss")
        onActionTriggered: stack.problem = ""
    }
    Banner {
        visible: stack.machines.notice.length > 0
        condition: "warning"
        text: stack.machines.notice
        action: stack.machines.canUndo ? qsTr("Undo") : qsTr("Dismiss")
        onActionTriggered: stack.machines.canUndo ? stack.machines.undo() : stack.machines.dismissNotice()
    }
    Banner {
        visible: stack.app.notes.restorable.length > 0
        condition: "unknown"
        text: qsTr("Note deleted: %1").arg(stack.app.notes.restorable)
        action: qsTr("Undo")
        onActionTriggered: stack.app.notes.restore()
    }
    Banner {
        visible: stack.app.servingNotice.length > 0
        condition: "warning"
        text: stack.app.servingNotice
        action: qsTr("Dismiss")
        onActionTriggered: stack.app.dismissServingNotice()
    }
}
