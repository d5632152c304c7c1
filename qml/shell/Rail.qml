// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// The left edge: this host, the pages, what is watched, the machines.
Rectangle {
    id: rail

    required property MachinesModel machines
    readonly property AppModel app: machines.app
    required property string page
    property bool compact: false
    required property LayoutsModel layouts
    required property LayoutActions layoutActions
    // Drags something to a page: one opens after it is pointed at for a moment.
    property CanvasDrag carrier: null
    // For the tour.
    readonly property alias alertsItem: alertsItem
    readonly property Item addMachineItem: machineList.addItem

    signal pageRequested(string page)
    signal addPageRequested
    signal settingsRequested
    signal machineRequested(string machineId)
    signal addMachineRequested
    signal renameMachineRequested(string machineId, string name)

    // Scrolls to the end.
    function revealLast() {
        list.contentY = Math.max(list.contentHeight - list.height, 0);
    }

    color: Theme.rail
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Pages")

    HostCard {
        id: card
        x: Theme.gap
        y: Theme.padding
        width: parent.width - 2 * Theme.gap
        app: rail.app
        name: rail.machines.currentName
        compact: rail.compact
    }
    Flickable {
        id: list
        anchors.top: card.bottom
        anchors.topMargin: Theme.padding
        anchors.bottom: settings.top
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        contentHeight: items.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: items
            width: parent.width
            spacing: Theme.unit

            LayoutButton {
                layouts: rail.layouts
                actions: rail.layoutActions
                compact: rail.compact
            }
            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            Repeater {
                model: rail.app.layout.pages
                RailItem {
                    id: entry
                    required property string pageId
                    required property string title
                    required property string iconName
                    text: title
                    symbol: iconName.length > 0 ? iconName : "page"
                    compact: rail.compact // qmllint disable unqualified
                    current: rail.page === pageId // qmllint disable unqualified
                    onClicked: rail.pageRequested(pageId) // qmllint disable unqualified
                    RailDrop {
                        carrier: rail.carrier // qmllint disable unqualified
                        onHeldOver: rail.pageRequested(entry.pageId) // qmllint disable unqualified
                    }
                }
            }
            RailItem {
                visible: rail.app.layout.canEdit
                text: qsTr("New page")
                symbol: "add"
                faint: true
                compact: rail.compact
                onClicked: rail.addPageRequested()
            }
            RailHeading { text: qsTr("Watch"); compact: rail.compact }
            RailItem {
                id: alertsItem
                text: qsTr("Alerts")
                symbol: "alerts"
                compact: rail.compact
                current: rail.page === "alerts"
                badge: rail.app.alerts.firing
                badgeState: rail.app.alerts.worst
                onClicked: rail.pageRequested("alerts")
            }
            RailItem {
                text: qsTr("Health")
                symbol: "health"
                compact: rail.compact
                current: rail.page === "health"
                condition: rail.app.health.hostState === "healthy" ? "" : rail.app.health.hostState
                conditionText: rail.app.health.hostStateText
                onClicked: rail.pageRequested("health")
            }
            RailHeading { text: qsTr("Machines"); compact: rail.compact }
            MachineList {
                id: machineList
                width: parent.width
                machines: rail.machines
                compact: rail.compact
                page: rail.page
                onPageRequested: page => rail.pageRequested(page)
                onMachineRequested: machineId => rail.machineRequested(machineId)
                onAddRequested: rail.addMachineRequested()
                onRenameRequested: (machineId, name) => rail.renameMachineRequested(machineId, name)
            }
        }
    }
    RailItem {
        id: settings
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.padding
        text: qsTr("Settings")
        symbol: "settings"
        compact: rail.compact
        onClicked: rail.settingsRequested()
    }
    Rectangle {
        anchors.right: parent.right
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
}
