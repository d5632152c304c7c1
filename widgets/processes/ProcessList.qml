// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The rows of processes. One is chosen by a click or with the arrows and keeps being chosen while the order changes;
// what can be done with it is in its menu.
ListView {
    id: list

    required property ProcessesModel processes
    required property int columns
    required property real nameWidth
    property CanvasDrag carrier: null
    readonly property ProcessRow chosen: currentItem as ProcessRow

    function openMenu(row: ProcessRow, x: real, y: real) {
        menus.active = true;
        (menus.item as ProcessActions).openMenu(row, row.mapToItem(list, x, y));
    }
    function openChosen() {
        if (chosen)
            openMenu(chosen, Theme.margin, chosen.height);
    }
    // What can be done with the chosen one, by name: the palette's.
    function actions(): var {
        if (!chosen || processes.controlProblem.length > 0)
            return [];
        const titles = { TERM: qsTr("Terminate %1 (%2)"), KILL: qsTr("Kill %1 (%2)"), STOP: qsTr("Stop %1 (%2)"), CONT: qsTr("Continue %1 (%2)"), HUP: qsTr("Hang up %1 (%2)"), INT: qsTr("Interrupt %1 (%2)"), NICE: qsTr("Change the nice value of %1 (%2)") };
        return Object.keys(titles).map(id => ({ id: id, title: titles[id].arg(chosen.name).arg(chosen.pid), symbol: "process" }));
    }
    // "TERM" …, or "NICE": with a question before.
    function ask(action: string) {
        if (!chosen || processes.controlProblem.length > 0)
            return openChosen();
        menus.active = true;
        (menus.item as ProcessActions).confirm(chosen, action);
    }

    model: processes
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: count > 0
    currentIndex: -1
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Processes")
    Accessible.description: qsTr("Arrows choose a process, Enter opens what can be done with it.")
    onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
    Keys.onReturnPressed: list.openChosen()
    Keys.onEnterPressed: list.openChosen()
    Keys.onMenuPressed: list.openChosen()
    Keys.onDeletePressed: list.ask("TERM")
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier);
        if (event.accepted)
            list.openChosen();
    }

    delegate: ProcessRow {
        id: row
        width: ListView.view ? ListView.view.width : 0
        columns: list.columns // qmllint disable unqualified
        nameWidth: list.nameWidth // qmllint disable unqualified
        headings: list.processes.headings // qmllint disable unqualified
        current: ListView.isCurrentItem
        focused: list.activeFocus // qmllint disable unqualified
        carrier: list.carrier // qmllint disable unqualified
        function offer(): var {
            return list.processes.offer(row.index); // qmllint disable unqualified
        }
        onChosen: {
            list.currentIndex = row.index; // qmllint disable unqualified
            list.forceActiveFocus(Qt.MouseFocusReason); // qmllint disable unqualified
        }
        onMenuRequested: (x, y) => list.openMenu(row, x, y) // qmllint disable unqualified
    }
    T.ScrollBar.vertical: EdgeScrollBar { flickable: list }

    Loader {
        id: menus
        active: false
        sourceComponent: Component {
            ProcessActions { processes: list.processes; carrier: list.carrier; home: list } // qmllint disable unqualified
        }
    }
}
