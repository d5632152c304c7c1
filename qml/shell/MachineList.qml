// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.App

// The machines, and the way to one more.
Column {
    id: list

    required property MachinesModel machines
    property bool compact: false
    property string page
    readonly property alias addItem: addItem

    signal pageRequested(string page)
    signal machineRequested(string machineId)
    signal addRequested
    signal renameRequested(string machineId, string name)

    spacing: Theme.unit

    Repeater {
        model: list.machines
        MachineRow {
            id: row
            compact: list.compact // qmllint disable unqualified
            current: isCurrent && !list.page.startsWith("compare/") // qmllint disable unqualified
            onClicked: list.machineRequested(machineId) // qmllint disable unqualified
            onMenuRequested: menu.openFor(row) // qmllint disable unqualified
            onRenameRequested: list.renameRequested(machineId, name) // qmllint disable unqualified
            onRemoveRequested: list.machines.remove(machineId) // qmllint disable unqualified
        }
    }
    Repeater {
        model: list.machines.everywhere ? list.machines.everywhere.layout.pages : null
        RailItem {
            required property string pageId
            required property string title
            required property string iconName
            text: title
            symbol: iconName.length > 0 ? iconName : "compare"
            compact: list.compact // qmllint disable unqualified
            current: list.page === "compare/" + pageId // qmllint disable unqualified
            onClicked: list.pageRequested("compare/" + pageId) // qmllint disable unqualified
        }
    }
    RailItem {
        id: addItem
        text: qsTr("Add machine")
        symbol: "add"
        faint: true
        compact: list.compact
        onClicked: list.addRequested()
    }
    MachineMenu {
        id: menu

        property string machineId
        property string name

        function openFor(row: MachineRow) {
            machineId = row.machineId;
            name = row.name;
            isAdded = row.isAdded;
            live = row.live;
            popup(row, Theme.gap, row.height);
        }
        onReconnectRequested: list.machines.reconnect(machineId)
        onRenameRequested: list.renameRequested(machineId, name)
        onRemoveRequested: list.machines.remove(machineId)
    }
}
