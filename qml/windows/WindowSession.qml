// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQml
import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What the main window has around it: its place, windows that were torn off, the whole screen, the tray.
Item {
    id: session

    required property var window
    required property MachinesModel machines
    required property ViewerState viewer
    required property Navigation navigation
    required property PageHost host
    required property PageTime time
    property bool keysEnabled: true
    property alias trayForced: tray.forced
    readonly property alias trayAvailable: tray.available
    readonly property alias trayShown: tray.shown
    readonly property alias kiosk: kiosk
    readonly property string focused: host.grid ? host.grid.commands.current : ""

    signal playlistRequested

    // An empty id: the page.
    function tearOff(widgetId: string) {
        const cell = widgetId.length > 0 && host.grid ? host.grid.cellFor(widgetId) : null;
        if (widgetId.length > 0 && !cell)
            return;
        const size = cell ? Qt.size(cell.width + 2 * Theme.gap, cell.height + 2 * Theme.gap) : Qt.size(host.width, host.height);
        const page = (navigation.comparing ? "compare/" : "") + navigation.page;
        windows.tearOff(navigation.comparing ? "" : machines.currentId, page, widgetId, size);
    }
    function run(action: string) {
        switch (action) {
        case "tearOffWidget":
            return tearOff(focused);
        case "tearOffPage":
            return tearOff("");
        case "fullScreen":
            return kiosk.toggleFullScreen();
        case "kiosk":
            return kiosk.begin([], kiosk.everyMs);
        case "playlist":
            return playlistRequested();
        }
    }

    Accessible.ignored: true

    WindowPlacement {
        window: session.window
        viewer: session.viewer
        name: "main"
        sized: false
        kept: session.window.visibility !== Window.FullScreen
    }
    TornWindows {
        id: windows
        viewer: session.viewer
    }
    Instantiator {
        model: windows
        delegate: TornWindow {
            machines: session.machines // qmllint disable unqualified
            viewer: session.viewer // qmllint disable unqualified
            torn: windows // qmllint disable unqualified
        }
    }
    Kiosk {
        id: kiosk
        window: session.window
        navigation: session.navigation
        keysEnabled: session.keysEnabled && !(session.host.grid && session.host.grid.openedId.length > 0)
    }
    Tray {
        id: tray
        window: session.window
        machines: session.machines
        viewer: session.viewer
        time: session.time
    }
    Shortcut {
        sequences: ["T"]
        enabled: session.keysEnabled && session.focused.length > 0
        onActivated: session.tearOff(session.focused)
    }
    Shortcut {
        sequences: ["Shift+T"]
        enabled: session.keysEnabled
        onActivated: session.tearOff("")
    }
}
