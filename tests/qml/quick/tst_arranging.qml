// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Widgets put in order, locked, and all that their menu can do.
DeskCase {
    name: "Arranging"

    function choose(widgets) {
        for (const each of widgets) {
            focusOn(each);
            keyClick(Qt.Key_Space);
        }
    }
    function menuOf(widget) {
        const at = pointOf(Desk.cell(widget), 0.4, 0.3);
        mouseClick(window.contentItem, at.x, at.y, Qt.RightButton);
    }
    function palette(name) {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        item("Search");
        type(name.toLowerCase());
        tryVerify(() => Desk.named(name) !== null);
        keyClick(Qt.Key_Return);
        gone("Search");
    }
    function test_theToolsArrange() {
        edit();
        choose(["stat", "gauge"]);
        click("Arrange the selected widgets");
        click("Same height");
        trySize("stat", "3x4");
        item("Undo: Arrange 2 widgets");
    }
    function test_thePaletteArranges() {
        edit();
        choose(["stat", "health"]);
        palette("Align right edges");
        tryPlace("stat", "9,0");
        tryVerify(() => Desk.storedWidget("stat").grid?.x === 9);
    }
    function test_theMenuArranges() {
        edit();
        choose(["stat", "gauge"]);
        menuOf("stat");
        click("Arrange…");
        click("Same height");
        trySize("stat", "3x4");
    }
    function test_theMenuDoesWhatCanBeDone_data() {
        return [
            { tag: "Duplicate", done: () => Desk.cell("stat-2") !== null },
            { tag: "Remove", done: () => Desk.cell("stat") === null },
            { tag: "Cut", done: () => Desk.cell("stat") === null && Outside.clipboard().widgets.includes("Stat") },
            { tag: "Copy", done: () => Outside.clipboard().widgets.includes("Stat") },
            { tag: "Lock", done: () => Desk.storedWidget("stat").locked === true },
            { tag: "Configure", done: () => Desk.withText("Configure Stat") !== null },
            { tag: "Lock the page", done: () => Desk.storedPages()[0].locked === true },
            { tag: "Select all", done: () => Desk.cell("stat").grid.selection.count === Desk.storedPages()[0].widgets.length },
            { tag: "Copy picture and values", done: () => Outside.clipboard().picture }
        ];
    }
    function test_theMenuDoesWhatCanBeDone(data) {
        Outside.clearClipboard();
        edit();
        menuOf("stat");
        click(data.tag);
        tryVerify(data.done);
    }
    function test_theMenuOutsideOfEditing() {
        showPage();
        menuOf("stat");
        item("Copy picture and values");
        verify(Desk.named("Remove") === null);
        click("Edit this page");
        item("Done");
    }
    function test_keysOpenTheMenu() {
        showPage();
        focusOn("stat");
        keyClick(Qt.Key_Menu);
        item("Copy picture and values");
        keyClick(Qt.Key_Escape);
        gone("Copy picture and values");
        tryVerify(() => Desk.cell("stat").activeFocus);
        keyClick(Qt.Key_F10, Qt.ShiftModifier);
        item("Copy picture and values");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return); // the first: "Open"
        tryVerify(() => Desk.cell("chart") === null);
    }
    function test_aLockedOneStays() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_L);
        tryVerify(() => Desk.storedWidget("stat").locked === true);
        verify(Desk.accessible(Desk.cell("stat")).description.startsWith("Locked"));
        verify(Desk.named("Resize Stat") === null);
        const from = pointOf(Desk.cell("stat"), 0.4, 0.3);
        drag(from, 300, 0);
        compare(place("stat"), "6,0");
        says("Stat is locked");
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right, Qt.ShiftModifier);
        keyClick(Qt.Key_Delete);
        keyClick(Qt.Key_Return);
        compare(place("stat"), "6,0");
        compare(size("stat"), "3x2");
        verify(Desk.withText("Configure Stat") === null);
        const chart = Desk.cell("chart"); // nor is it pushed aside
        drag(pointOf(chart, 0.3, 0.3), chart.width * 0.6, 0);
        tryVerify(() => place("chart") !== "0,0");
        compare(place("stat"), "6,0");
        focusOn("stat");
        keyClick(Qt.Key_L);
        tryVerify(() => Desk.storedWidget("stat").locked === undefined);
        item("Undo: Unlock Stat");
    }
    function test_aLockedPageStays() {
        edit();
        click("Lock this page");
        tryVerify(() => Desk.storedPages()[0].locked === true);
        const from = pointOf(Desk.cell("stat"), 0.4, 0.3);
        drag(from, 300, 0);
        says("This page is locked");
        compare(place("stat"), "6,0");
        keyClick(Qt.Key_V, Qt.ControlModifier);
        click("Live · last 15 min");
        click("Last hour"); // for the moment alone
        tryVerify(() => Desk.cell("stat").grid.time.liveRangeMs === 3600000);
        compare(Desk.storedPages()[0].range, "15m");
        click("Unlock this page");
        tryVerify(() => Desk.storedPages()[0].locked === undefined);
    }
}
