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
    function test_aMetricIsShown() {
        openPalette();
        type("load15");
        tryVerify(() => item("Found").currentItem?.title === "node_load15");
        keyClick(Qt.Key_Return);
        gone("Search");
        compare(item("Search metrics").text, "node_load15");
        tryVerify(() => item("Metrics found").currentItem?.name === "node_load15");
    }
    function test_aMetricIsAddedToThePage() {
        openPalette();
        type("load15");
        tryVerify(() => item("Found").currentItem?.title === "node_load15");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        gone("Search");
        tryVerify(() => Desk.storedPages()[0].widgets.some(w => w.title === "node_load15"));
    }
    function test_anAlertLeadsToTheAlerts() {
        openPalette();
        choose("disk fills");
        tryVerify(() => Desk.viewer().page === "alerts");
    }
    function test_aSettingIsFound() {
        openPalette();
        choose("reduce mot");
        compare(item("Search settings").text, "Reduce motion");
        compare(item("Settings found").count, 1);
        keyClick(Qt.Key_Down);
        tryCompare(item("Reduce motion"), "activeFocus", true);
        keyClick(Qt.Key_Space);
        tryVerify(() => Desk.viewer().reduceMotion);
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
