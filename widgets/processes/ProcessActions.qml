// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// What can be done with a process: its menu, and the question before anything is.
Item {
    id: actions

    required property ProcessesModel processes
    property CanvasDrag carrier: null
    // Takes the focus again.
    required property Item home
    // Of the process that the menu and the question are about; the row may be another one's by then.
    property var subject: ({})
    readonly property bool allowed: processes.controlProblem.length === 0

    function about(row: ProcessRow) {
        subject = { key: row.key, pid: row.pid, name: row.name, user: row.user, nice: row.nice, commandLine: row.commandLine, offer: processes.offer(row.index) };
    }
    function openMenu(row: ProcessRow, at: point) {
        about(row);
        menu.popup(home, at.x, at.y);
    }
    // "TERM" …, or "NICE".
    function confirm(row: ProcessRow, action: string) {
        about(row);
        ask(action);
    }
    function ask(action: string) {
        question.active = true;
        (question.item as ProcessDialog).openFor(subject, action);
    }

    Accessible.ignored: true

    UiMenu {
        id: menu
        implicitWidth: Theme.menuWidth + 4 * Theme.margin
        UiMenuItem {
            visible: actions.carrier !== null && actions.carrier.allowed
            enabled: visible
            symbol: "add"
            text: qsTr("Add to page…")
            onTriggered: actions.carrier.addRequested(actions.subject.offer)
        }
        UiMenuItem {
            text: qsTr("Terminate…")
            shortcutText: qsTr("Del")
            enabled: actions.allowed
            onTriggered: actions.ask("TERM")
        }
        UiMenuItem {
            text: qsTr("Kill…")
            enabled: actions.allowed
            onTriggered: actions.ask("KILL")
        }
        UiMenuItem {
            text: qsTr("Stop…")
            enabled: actions.allowed
            onTriggered: actions.ask("STOP")
        }
        UiMenuItem {
            text: qsTr("Continue…")
            enabled: actions.allowed
            onTriggered: actions.ask("CONT")
        }
        UiMenuItem {
            text: qsTr("Hang up…")
            enabled: actions.allowed
            onTriggered: actions.ask("HUP")
        }
        UiMenuItem {
            text: qsTr("Interrupt…")
            enabled: actions.allowed
            onTriggered: actions.ask("INT")
        }
        UiMenuItem {
            text: qsTr("Change nice value…")
            enabled: actions.allowed
            onTriggered: actions.ask("NICE")
        }
        UiMenuItem {
            visible: !actions.allowed
            height: visible ? implicitHeight : 0
            enabled: false
            symbol: "lock"
            text: actions.processes.controlProblem
        }
    }
    Loader {
        id: question
        active: false
        sourceComponent: Component {
            ProcessDialog {
                processes: actions.processes // qmllint disable unqualified
                onClosed: actions.home.forceActiveFocus(Qt.OtherFocusReason) // qmllint disable unqualified
            }
        }
    }
}
