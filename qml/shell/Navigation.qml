// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A QVariantMap's keys are its properties, which qmllint 6.4 cannot know.
// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.Models
import Belfry.App

// Where in the window one is: a page of the machine that is shown, or one that compares them all.
Item {
    id: nav

    required property MachinesModel machines
    required property ViewerState viewer
    // Pages that compare machines are "compare/PAGE" to the viewer, as a machine may have a page of the same name.
    readonly property bool comparing: (viewer.page === "compare" || viewer.page.startsWith("compare/")) && machines.everywhere !== null
    // What the page is of, and its id there.
    readonly property AppModel app: comparing ? machines.everywhere : machines.app
    readonly property string page: comparing ? viewer.page.slice("compare/".length) : viewer.page
    readonly property bool onDashboard: viewer.page !== "alerts" && viewer.page !== "health"
    // Where to go on from the comparison.
    property string machinePage

    // A link leads to where no machine of the list is.
    signal machineMissing(string server)

    function open(pageId: string) {
        viewer.page = (comparing ? "compare/" : "") + pageId;
    }
    // The page that was open may be gone, or this is the first start.
    function settle() {
        const pages = app.layout.pages;
        if (app.layout.state === LayoutModel.Ready && onDashboard && pages.count > 0 && pages.indexOf(page) < 0)
            open(pages.page(0)["pageId"]); // qmllint disable type
    }
    function leaveComparison() {
        if (comparing)
            viewer.page = machinePage;
    }
    function showMachine(machineId: string) {
        machines.select(machineId);
        leaveComparison();
    }
    function showMachineAt(row: int) {
        machines.selectAt(row);
        leaveComparison();
    }
    // A link that somebody sent: to another machine, layout, page and time, as far as it says.
    function openLink(link: string, time: PageTime) {
        const to = PageLink.read(link, machines);
        if (!to.ok) // qmllint disable type
            return machines.app.layout.tell(to.message);
        if (!to.isKnown) {
            machines.app.layout.tell(qsTr("No machine here is at %1. Add it, then open the link again.").arg(to.server));
            return machineMissing(to.server);
        }
        showMachine(to.machine);
        if (to.layout.length > 0 && app.layout.layoutId !== to.layout)
            app.layout.openOther(to.layout);
        if (Object.keys(to.choices).length > 0)
            app.layout.variables.choices = to.choices;
        if (to.page.length > 0)
            viewer.page = to.page;
        if (to.to > 0)
            time.show(to.from, to.to);
        else
            time.goLive();
    }
    // A machine by its name, a page by its id; false if there is neither.
    function visit(machine: string, page: string): bool {
        const row = machines.rowOf(machine);
        if (row >= 0)
            showMachineAt(row);
        const layout = app.layout;
        if (page === "health" || page === "alerts")
            viewer.page = page;
        else if (page.length > 0 && (layout.state !== LayoutModel.Ready || layout.pages.indexOf(page) >= 0))
            open(page); // of a machine that was never shown it isn't known yet
        else
            return row >= 0;
        return true;
    }
    function addPage() {
        leaveComparison();
        app.layout.editing = true;
        app.layout.addPage();
    }

    Accessible.ignored: true
    // Later, as these come while what the page depends on is still changing.
    onAppChanged: Qt.callLater(settle) // qmllint disable type
    onPageChanged: {
        if (!comparing)
            machinePage = page;
        Qt.callLater(settle); // qmllint disable type
    }
    Connections {
        target: nav.app.layout
        function onStateChanged() { nav.settle(); }
        function onPageAdded(page) { nav.open(page); }
        function onChanged() { nav.settle(); }
    }
    Component.onCompleted: settle()
}
