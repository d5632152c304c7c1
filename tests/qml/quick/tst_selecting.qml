// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Several widgets chosen and moved together, by mouse and by keyboard.
DeskCase {
    name: "Selecting"

    function chosen() {
        return Desk.cell("chart").grid.selection.ids.slice().sort().join();
    }
    function tryChosen(expected) {
        tryVerify(() => chosen() === expected, 5000, `chosen are ${expected}, not ${chosen()}`);
    }
    function clickOn(widget, modifiers) {
        const at = pointOf(Desk.cell(widget), 0.4, 0.3);
        mouseClick(window.contentItem, at.x, at.y, Qt.LeftButton, modifiers ?? Qt.NoModifier);
    }
    function test_clicksChoose() {
        edit();
        clickOn("stat");
        tryChosen("stat");
        clickOn("bars", Qt.ControlModifier);
        tryChosen("bars,stat");
        tryVerify(() => Desk.accessible(Desk.cell("bars")).description === "Selected, 5 rows");
        clickOn("stat", Qt.ControlModifier);
        tryChosen("bars");
        clickOn("chart");
        tryChosen("chart");
    }
    function test_shiftChoosesWhatIsBetween() {
        edit();
        clickOn("chart");
        clickOn("bars", Qt.ShiftModifier);
        tryChosen("bars,chart,stat,table");
    }
    function test_keysChoose() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Space);
        tryChosen("stat");
        focusOn("bars");
        keyClick(Qt.Key_Space);
        tryChosen("bars,stat");
        keyClick(Qt.Key_Space);
        tryChosen("stat");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        tryChosen("alerts,bars,calls,chart,clock,flow,gauge,health,heatmap,histogram,hostmap,image,parts,pie,polar,stat,statusgrid,table,text,timeline");
        keyClick(Qt.Key_Escape);
        tryChosen("");
        verify(Desk.cell("bars").grid.editing);
    }
    function test_aDragAcrossTheEmptyPartChooses() {
        edit();
        const stat = Desk.cell("stat");
        const from = stat.mapToItem(window.contentItem, stat.width * 2 - 4, 10); // right of it nothing is
        const to = pointOf(stat, 0.5, 0.5);
        hold(from, to.x - from.x, to.y - from.y);
        tryChosen("stat");
        const down = pointOf(Desk.cell("bars"), 0.2, 0.5);
        mouseMove(window.contentItem, down.x, down.y, 1, Qt.LeftButton);
        tryChosen("bars,stat");
        letGo(down);
        tryChosen("bars,stat");
        mouseClick(window.contentItem, from.x, from.y);
        tryChosen("");
    }
    function test_leavingTheEditModeForgets() {
        edit();
        clickOn("stat");
        click("Done");
        tryChosen("");
    }
    function test_theyAreDraggedTogether() {
        edit();
        clickOn("alerts");
        clickOn("health", Qt.ControlModifier);
        const from = pointOf(Desk.cell("health"), 0.4, 0.3);
        const by = -Desk.cell("chart").width - 8;
        hold(from, by, 0);
        tryPlace("health", "3,8"); // below the table, as in its lower half
        tryPlace("alerts", "0,8");
        compare(Desk.puts(), 0);
        letGo(Qt.point(from.x + by, from.y));
        tryVerify(() => Desk.puts() === 1);
        tryVerify(() => Desk.storedWidget("health").grid?.x === 3);
        mouseClick(item("Undo: Move 2 widgets"));
        tryPlace("alerts", "6,6");
        tryPlace("health", "9,6");
    }
    function test_escapeTakesADragOfSeveralBack() {
        edit();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        clickOn("alerts");
        clickOn("health", Qt.ControlModifier);
        const from = pointOf(Desk.cell("health"), 0.4, 0.3);
        hold(from, -300, 0);
        tryVerify(() => place("health") !== "9,6");
        keyClick(Qt.Key_Escape);
        tryPlace("health", "9,6");
        mouseMove(window.contentItem, from.x - 200, from.y, 1, Qt.LeftButton);
        letGo(Qt.point(from.x - 200, from.y));
        compare(place("health"), "9,6");
        compare(Desk.puts(), 0);
    }
    function test_arrowsMoveAllOfThem() {
        edit();
        focusOn("chart");
        keyClick(Qt.Key_Space);
        focusOn("table");
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Right);
        tryPlace("chart", "1,0");
        tryPlace("table", "1,4");
        tryVerify(() => Desk.puts() === 1);
        focusOn("stat"); // not chosen: it moves alone
        keyClick(Qt.Key_Right);
        tryVerify(() => place("stat").startsWith("7,"));
        compare(place("table"), "1,4");
    }
    function test_deleteAndDuplicateAllOfThem() {
        edit();
        clickOn("alerts");
        clickOn("health", Qt.ControlModifier);
        keyClick(Qt.Key_D, Qt.ControlModifier);
        tryVerify(() => Desk.cell("alerts-2") !== null && Desk.cell("health-2") !== null);
        tryChosen("alerts-2,health-2");
        keyClick(Qt.Key_Delete);
        tryVerify(() => Desk.cell("alerts-2") === null && Desk.cell("health-2") === null);
        item("Undo: Remove 2 widgets");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => Desk.cell("alerts-2") !== null && Desk.cell("health-2") !== null);
    }
    function test_altSwapsTheTwo() {
        edit();
        const from = pointOf(Desk.cell("stat"), 0.4, 0.3);
        const to = pointOf(Desk.cell("table"), 0.5, 0.5);
        hold(from, to.x - from.x, to.y - from.y);
        tryVerify(() => place("table") !== "0,4"); // makes room
        keyPress(Qt.Key_Alt);
        tryPlace("table", "6,0");
        trySize("table", "3x2");
        tryPlace("stat", "0,4");
        keyRelease(Qt.Key_Alt);
        tryVerify(() => place("table") !== "6,0");
        keyPress(Qt.Key_Alt);
        tryPlace("table", "6,0");
        letGo(to);
        keyRelease(Qt.Key_Alt);
        item("Undo: Swap Stat and Table");
        compare(place("chart"), "0,0"); // nothing else moved
    }
    function test_altArrowsSwapWithTheNextOne() {
        edit();
        focusOn("alerts");
        keyClick(Qt.Key_Right, Qt.AltModifier);
        tryPlace("alerts", "9,6");
        tryPlace("health", "6,6");
        tryVerify(() => Desk.cell("alerts").activeFocus);
    }
    function test_aDropOnAnEquallyLargeOneSwaps() {
        edit();
        const from = pointOf(Desk.cell("alerts"), 0.4, 0.3);
        drag(from, Desk.cell("health").x - Desk.cell("alerts").x - 90, 0);
        tryPlace("alerts", "9,6");
        tryPlace("health", "6,6");
    }
    function test_thePageGoesOnAtItsEdge() {
        show({ height: 620 });
        tryVerify(() => Desk.cell("stat") !== null);
        click("Edit");
        const grid = Desk.cell("stat").grid;
        tryVerify(() => grid.contentHeight > grid.height + 300);
        const from = pointOf(Desk.cell("stat"), 0.4, 0.3);
        const to = grid.mapToItem(window.contentItem, from.x, grid.height - 4);
        hold(from, 0, to.y - from.y);
        tryVerify(() => grid.contentY > 200);
        verify(Desk.cell("stat").gridY > 9);
        letGo(Qt.point(from.x, to.y));
        const reached = grid.contentY;
        tryVerify(() => Desk.puts() === 1);
        compare(grid.contentY, reached);
    }
    function test_whatIsDoneIsReadOut() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Right);
        tryVerify(() => Desk.accessible(Desk.named("Move Stat")).role === "AlertMessage");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => Desk.accessible(Desk.named("Undone: Move Stat")).role === "AlertMessage");
        keyClick(Qt.Key_Space);
        tryVerify(() => Desk.accessible(Desk.named("1 selected")).role === "AlertMessage");
    }
}
