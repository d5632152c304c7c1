// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.App

// The window as a picture on a wall: the whole screen without rail and bars, page after page if several are wanted. While
// somebody is at it the pages stay, and while nobody is the pointer isn't shown and the screen doesn't go dark.
Item {
    id: kiosk

    required property var window
    required property Navigation navigation
    // Escape and F11 are somebody else's while it is false.
    property bool keysEnabled: true
    property bool active: false
    // Ids, as ViewerState has them.
    property var pages: []
    property int everyMs: 30000
    // For so long after somebody did something the pages stay.
    property int pauseMs: 60000
    property int pointerMs: 3000
    readonly property bool rotating: active && pages.length > 1
    readonly property bool paused: rotating && hands.stirred
    property int before: Window.Windowed

    // With no page it stays on the one that is shown.
    function begin(playlist: var, ms: int) {
        pages = playlist;
        everyMs = Math.max(1000, ms);
        if (pages.length > 0)
            navigation.viewer.page = pages[0];
        active = true;
        fill();
    }
    function leave() {
        active = false;
        pages = [];
        window.visibility = before;
    }
    function fill() {
        if (window.visibility !== Window.FullScreen)
            before = window.visibility === Window.Maximized ? Window.Maximized : Window.Windowed;
        window.visibility = Window.FullScreen;
    }
    // The window with its rail and bars.
    function toggleFullScreen() {
        if (active)
            leave();
        else if (window.visibility === Window.FullScreen)
            window.visibility = before;
        else
            fill();
    }
    function isThere(page: string): bool {
        const own = navigation.machines.app.layout.pages;
        const compared = navigation.machines.everywhere;
        if (page.startsWith("compare/"))
            return compared !== null && compared.layout.pages.indexOf(page.slice("compare/".length)) >= 0;
        return page === "alerts" || page === "health" || page === "compare" && compared !== null || own.indexOf(page) >= 0;
    }
    function next() {
        const there = pages.filter(each => isThere(each));
        if (there.length > 0)
            navigation.viewer.page = there[(there.indexOf(navigation.viewer.page) + 1) % there.length];
    }

    Accessible.ignored: true

    Timer {
        interval: kiosk.everyMs
        repeat: true
        running: kiosk.rotating && !kiosk.paused && kiosk.window.visible
        onTriggered: kiosk.next()
    }
    InputWatch {
        id: hands
        window: kiosk.window
        calmMs: kiosk.pauseMs
        active: kiosk.active
    }
    InputWatch {
        window: kiosk.window
        calmMs: kiosk.pointerMs
        hidesPointer: true
        active: kiosk.active
    }
    ScreenAwake {
        reason: qsTr("Dashboards are on the screen")
        active: kiosk.active && kiosk.window.visible
    }
    Shortcut {
        sequences: ["F11"]
        enabled: kiosk.keysEnabled
        onActivated: kiosk.toggleFullScreen()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: kiosk.keysEnabled && kiosk.active
        onActivated: kiosk.leave()
    }
}
