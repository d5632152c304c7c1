// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Belfry in the system's tray: the worst state of all machines and of what is shown, as a shape and a colour.
Item {
    id: tray

    required property var window
    required property MachinesModel machines
    required property ViewerState viewer
    required property PageTime time
    // For this run, whatever the viewer has chosen.
    property bool forced: false
    readonly property alias available: icon.available
    readonly property alias shown: icon.shown
    readonly property string condition: {
        const ranks = ["ok", "unknown", "warning", "critical"];
        const host = { unhealthy: "critical", degraded: "warning" }[machines.app.health.hostState] ?? "ok";
        return ranks[Math.max(ranks.indexOf(machines.worst), ranks.indexOf(host))];
    }

    function open() {
        window.show();
        window.raise();
        window.requestActivate();
    }

    Accessible.ignored: true

    TrayIcon {
        id: icon
        wanted: tray.viewer.tray || tray.forced
        symbol: tray.condition
        color: Theme.stateColor(tray.condition)
        text: tray.machines.worstText
        paused: !tray.time.live
        onOpenRequested: tray.open()
        onPauseRequested: {
            if (tray.time.live)
                tray.time.pause();
            else
                tray.time.goLive();
        }
        onAlertsRequested: {
            tray.viewer.page = "alerts";
            tray.open();
        }
        onQuitRequested: Qt.quit()
    }
}
