// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Models
import Belfry.Theme

// What can be done in the window, by name: the palette's.
QtObject {
    id: actions

    required property Navigation navigation
    required property PageTime time
    readonly property LayoutModel layout: navigation.app.layout

    signal galleryRequested
    signal addMachineRequested
    signal settingsRequested
    signal metricsRequested
    signal spanRequested
    signal shortcutsRequested

    // Those that can be done now: [{ target, title, symbol, keys }, …].
    function all(): var {
        return offers().filter(each => each);
    }
    function offers(): var {
        const canEdit = layout.canEdit && navigation.onDashboard;
        return [
            { target: "alerts", title: qsTr("Alerts"), symbol: "alerts" },
            { target: "health", title: qsTr("Health"), symbol: "health" },
            canEdit && { target: "edit", title: layout.editing ? qsTr("Done with editing") : qsTr("Edit this page"), symbol: "edit", keys: "E" },
            canEdit && { target: "addWidget", title: qsTr("Add a widget"), symbol: "add", keys: layout.editing ? "A" : "" },
            layout.canEdit && { target: "addPage", title: qsTr("New page"), symbol: "page" },
            layout.canEdit && layout.canUndo && { target: "undo", title: qsTr("Undo: %1").arg(layout.undoText), symbol: "undo", keys: qsTr("Ctrl+Z") },
            layout.canEdit && layout.canRedo && { target: "redo", title: qsTr("Redo: %1").arg(layout.redoText), symbol: "redo" },
            navigation.onDashboard && { target: "hold", title: time.live ? qsTr("Hold what is shown") : qsTr("Go live"), symbol: time.live ? "pause" : "clock", keys: "P" },
            navigation.onDashboard && !time.live && { target: "play", title: time.playing ? qsTr("Stop playing") : qsTr("Play from here"), symbol: time.playing ? "pause" : "play", keys: "R" },
            navigation.onDashboard && { target: "yesterday", title: time.compareMs === 86400000 ? qsTr("Don't compare with yesterday") : qsTr("Compare with yesterday"), symbol: "compare", keys: "Y" },
            navigation.onDashboard && { target: "lastWeek", title: time.compareMs === 604800000 ? qsTr("Don't compare with last week") : qsTr("Compare with last week"), symbol: "compare" },
            navigation.onDashboard && { target: "span", title: qsTr("Show a time: from … to …"), symbol: "clock" },
            { target: "metrics", title: qsTr("Browse metrics"), symbol: "search", keys: "Ctrl+Shift+M" },
            { target: "addMachine", title: qsTr("Add machine"), symbol: "host" },
            { target: "light", title: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme"), symbol: "settings" },
            { target: "shortcuts", title: qsTr("Keyboard shortcuts"), symbol: "unknown", keys: "?" },
            { target: "settings", title: qsTr("Settings"), symbol: "settings" }
        ];
    }
    function run(action: string) {
        switch (action) {
        case "alerts": case "health":
            navigation.viewer.page = action;
            break;
        case "edit":
            layout.editing = !layout.editing;
            break;
        case "addWidget":
            galleryRequested();
            break;
        case "addPage":
            navigation.addPage();
            break;
        case "undo":
            layout.undo();
            break;
        case "redo":
            layout.redo();
            break;
        case "hold":
            if (time.live)
                time.pause();
            else
                time.goLive();
            break;
        case "play":
            time.playing = !time.playing;
            break;
        case "yesterday":
            time.compareMs = time.compareMs === 86400000 ? 0 : 86400000;
            break;
        case "lastWeek":
            time.compareMs = time.compareMs === 604800000 ? 0 : 604800000;
            break;
        case "span":
            spanRequested();
            break;
        case "metrics":
            metricsRequested();
            break;
        case "addMachine":
            addMachineRequested();
            break;
        case "light":
            navigation.viewer.scheme = Theme.dark ? 2 : 1;
            break;
        case "shortcuts":
            shortcutsRequested();
            break;
        case "settings":
            settingsRequested();
            break;
        }
    }
}
