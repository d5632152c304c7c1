// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.App

// Knows what the tour shows, and begins it: when it is asked to, or with the first page that somebody ever sees.
Item {
    id: guide

    required property var window
    required property ViewerState viewer
    required property LayoutModel layout
    required property Rail rail
    required property TopBar bar
    required property PageHost host
    // At the first start.
    property bool wanted: false
    readonly property bool showsPage: host.grid !== null && layout.state === LayoutModel.Ready
    readonly property bool open: loader.item !== null && (loader.item as Tour).visible

    // To be read out.
    signal said(string text)

    Accessible.ignored: true
    onShowsPageChanged: beginOnce()
    Component.onCompleted: beginOnce()

    function beginOnce() {
        if (!wanted || !showsPage)
            return;
        wanted = false;
        viewer.noteTour();
        start();
    }
    function start() {
        loader.active = true;
        (loader.item as Tour).start(steps());
    }
    function steps(): var {
        rail.revealLast();
        const all = [
            {
                items: host.dashboardShown ? [host] : [],
                title: qsTr("This page"),
                text: qsTr("A dashboard: what the machine does, second by second. More pages are at the left."),
                keys: [qsTr("Ctrl"), "1", "… 9"]
            },
            host.dashboardShown && {
                items: [bar.timeTools, bar.rangeButton],
                title: qsTr("Time"),
                text: qsTr("Hold the picture and look at it in peace. Drag across a chart to look closer, double-click to go back."),
                keys: ["P"]
            },
            host.dashboardShown && layout.canEdit && {
                items: [bar.editButton],
                title: qsTr("Make it yours"),
                text: qsTr("While editing, drag widgets by their titles and resize them at the corner. All of it can be undone."),
                keys: ["E"]
            },
            {
                items: [],
                title: qsTr("Anything, by its name"),
                text: qsTr("Type a part of a name: pages, widgets, machines, metrics, settings, and all that can be done."),
                keys: [qsTr("Ctrl"), "K"]
            },
            {
                items: [rail.addMachineItem],
                title: qsTr("Other machines"),
                text: qsTr("Another machine with Belfry is shown in this window, too: by its address and a code that it prints."),
                keys: []
            },
            {
                items: [rail.alertsItem],
                title: qsTr("Alerts"),
                text: qsTr("What is wrong is counted here and explained there. The rules are those of Prometheus; some come with Belfry."),
                keys: []
            }
        ];
        return all.filter(each => each); // qmllint disable type
    }

    Loader {
        id: loader
        active: false
        sourceComponent: Component {
            Tour {
                window: guide.window // qmllint disable unqualified
                onSaid: text => guide.said(text) // qmllint disable unqualified
            }
        }
    }
}
