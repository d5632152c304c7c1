// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// What the viewer chooses about the program itself.
DeskCase {
    name: "Settings"

    function init() {
        failOnWarning(/^(?!This plugin does not support)/);
        Desk.reset();
        ExportFiles.useConfiguration();
    }
    function openSettings() {
        showPage();
        click("Settings");
        tryCompare(item("Search settings"), "activeFocus", true);
        type("session"); // the list is longer than its room
        item("Start with the session");
    }
    function test_startingWithTheSession() {
        const file = ExportFiles.path("config/autostart/org.belfry.Belfry.desktop");
        openSettings();
        const box = item("Start with the session");
        verify(!box.checked);
        mouseClick(box);
        tryVerify(() => ExportFiles.exists(file));
        const lines = ExportFiles.text(file).split("\n");
        compare(lines[0], "[Desktop Entry]");
        verify(lines.some(line => /^Exec="\/.*tst_quick" --tray$/.test(line)), ExportFiles.text(file));
        mouseClick(box);
        tryVerify(() => !ExportFiles.exists(file));
        verify(!box.checked);
    }
    function test_whyItCantIsTold() {
        ExportFiles.write(ExportFiles.path("config/autostart"), "a file where a folder should be");
        openSettings();
        mouseClick(item("Start with the session"));
        says("org.belfry.Belfry.desktop: ");
        verify(!item("Start with the session").checked);
    }
    // The offscreen platform has none.
    function test_noTrayNoOptionForIt() {
        openSettings();
        compare(Desk.named("Icon in the tray"), null);
    }
    function test_withoutATrayClosingCloses() {
        showPage();
        Desk.viewer().tray = true;
        Desk.viewer().closeToTray = true;
        window.close();
        tryCompare(window, "visible", false);
        verify(!window.inTray);
    }
}
