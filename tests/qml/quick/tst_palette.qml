// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Going anywhere and doing anything by name.
DeskCase {
    name: "Palette"

    function openPalette() {
        showPage();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        compare(Desk.accessible(item("Found")).role, "List");
    }
    function choose(text) {
        type(text);
        keyClick(Qt.Key_Return);
        gone("Search");
    }

    function test_aPageIsOpened() {
        openPalette();
        choose("other");
        tryVerify(() => Desk.cell("chart") === null); // nothing is on that page
        says("Other");
    }
    function test_aWidgetGetsTheFocus() {
        openPalette();
        choose("bars");
        tryVerify(() => Desk.cell("bars").activeFocus);
    }
    function test_somethingIsDone() {
        openPalette();
        choose("edit this");
        item("Done");
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        choose("add widget");
        item("Widget types");
    }
    function test_arrowsGoThroughWhatIsFound() {
        openPalette();
        const first = item("Found").currentItem;
        verify(first.highlighted);
        keyClick(Qt.Key_Down);
        const second = item("Found").currentItem;
        verify(second !== first && second.highlighted && !first.highlighted);
        compare(Desk.accessible(second).description, `${second.detail}, ${second.keys}`);
        keyClick(Qt.Key_Up);
        compare(item("Found").currentIndex, 0);
    }
    function test_theMouseChooses() {
        openPalette();
        type("settings");
        mouseClick(item("Found").currentItem);
        gone("Search");
        item("Reduce motion");
    }
    function test_whatIsNotThereIsSaid() {
        openPalette();
        type("qqqq");
        says("Nothing here is called that.");
        keyClick(Qt.Key_Return); // does nothing
        item("Search");
        keyClick(Qt.Key_Escape);
        gone("Search");
    }
    function test_nothingIsOpenedWhileSomebodyTypes() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Return);
        mouseClick(item("Title"));
        keyClick(Qt.Key_K, Qt.ControlModifier);
        compare(Desk.named("Search"), null);
    }
}
