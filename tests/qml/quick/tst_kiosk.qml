// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The window as a picture on a wall.
DeskCase {
    name: "Kiosk"

    function init() {
        failOnWarning(/^(?!This plugin does not support)/);
        Desk.reset();
    }
    function begin(pages, everyMs) {
        showPage();
        window.present(pages, everyMs);
        tryCompare(window, "visibility", Window.FullScreen);
        tryVerify(() => Desk.named("Pages") === null);
    }
    function test_withoutRailAndBars() {
        begin([], 30000);
        compare(Desk.named("Edit"), null);
        compare(Desk.named("Settings"), null);
        verify(Desk.cell("chart") !== null);
        keyClick(Qt.Key_Escape);
        tryCompare(window, "visibility", Window.Windowed);
        item("Edit");
    }
    function test_pagesTakeTurns() {
        begin(["main", "nowhere", "other", "alerts"], 1000);
        for (const next of ["other", "alerts", "main"])
            tryVerify(() => Desk.viewer().page === next, 4000, next);
    }
    function test_pagesStayWhileSomebodyIsThere() {
        begin(["main", "other"], 1000);
        keyClick(Qt.Key_Down);
        tryVerify(() => window.kiosk.paused);
        window.kiosk.pauseMs = 1500; // from the next key on
        const since = Date.now();
        keyClick(Qt.Key_Down);
        tryVerify(() => Desk.viewer().page === "other", 6000);
        verify(Date.now() - since >= 2400);
    }
    function test_aWidgetThatIsOpenClosesFirst() {
        begin([], 30000);
        focusOn("chart");
        keyClick(Qt.Key_Return);
        tryVerify(() => Desk.cell("chart").opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !Desk.cell("chart").opened);
        compare(window.visibility, Window.FullScreen);
        keyClick(Qt.Key_Escape);
        tryCompare(window, "visibility", Window.Windowed);
    }
    function test_fullScreenKeepsTheBars() {
        showPage();
        const size = Desk.viewer().size;
        keyClick(Qt.Key_F11);
        tryCompare(window, "visibility", Window.FullScreen);
        item("Edit");
        keyClick(Qt.Key_F11);
        tryCompare(window, "visibility", Window.Windowed);
        compare(Desk.viewer().size, size);
    }
    function test_playlistByItsDialog() {
        showPage();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        type("playlist");
        item(/^Playlist: /);
        keyClick(Qt.Key_Return);
        verify(item("Page Main").checked && !item("Page Alerts").checked);
        tryVerify(() => item("Start").activeFocus);
        click("Page Health");
        const seconds = item("Seconds for each");
        seconds.text = "0";
        verify(!item("Start").enabled);
        seconds.text = "7";
        click("Start");
        tryCompare(window, "visibility", Window.FullScreen);
        compare(Array.from(Desk.viewer().playlist), ["main", "other", "health"]);
        compare(window.kiosk.everyMs, 7000);
    }
}
