// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Widgets moved and resized, by mouse and by keyboard.
DeskCase {
    name: "Moving"

    function test_aDraggedWidgetIsStoredWhereItWasDropped() {
        edit();
        const stat = Desk.cell("stat");
        drag(pointOf(stat, 0.3, 0.3), stat.width + 10, 0);
        tryPlace("stat", "9,0");
        tryVerify(() => Desk.storedWidget("stat").grid?.x === 9);
        compare(Desk.storedWidget("stat").grid.y, 0);
        compare(Desk.puts(), 1);
    }
    function test_theDropIsShownBeforeItHappens() {
        edit();
        const from = pointOf(Desk.cell("stat"), 0.3, 0.3);
        const to = pointOf(Desk.cell("chart"), 0.1, 0.1);
        hold(from, to.x - from.x, to.y - from.y);
        tryVerify(() => Desk.cell("stat").gridX < 6);
        verify(place("chart") !== "0,0"); // made room
        compare(Desk.puts(), 0);
        letGo(to);
        tryVerify(() => Desk.puts() === 1);
    }
    function test_escapeTakesADragBack() {
        edit();
        const from = pointOf(Desk.cell("stat"), 0.3, 0.3);
        const dx = Desk.cell("stat").width + 10;
        hold(from, dx, 0);
        tryPlace("stat", "9,0");
        keyClick(Qt.Key_Escape);
        tryPlace("stat", "6,0");
        letGo(Qt.point(from.x + dx, from.y));
        tryPlace("stat", "6,0");
        compare(Desk.puts(), 0);
    }
    function test_escapeTakesEveryDragBack() {
        edit();
        for (let times = 0; times < 3; ++times) {
            const from = pointOf(Desk.cell("stat"), 0.3, 0.3);
            const dx = Desk.cell("stat").width + 10;
            hold(from, dx, 0);
            tryPlace("stat", "9,0");
            keyClick(Qt.Key_Escape);
            tryPlace("stat", "6,0");
            letGo(Qt.point(from.x + dx, from.y));
            hold(pointOf(item("Resize Stat")), dx, 0);
            trySize("stat", "6x2");
            keyClick(Qt.Key_Escape);
            trySize("stat", "3x2");
            letGo(Qt.point(from.x + dx, from.y));
        }
        compare(Desk.puts(), 0);
    }
    function test_nothingMovesOutsideOfEditing() {
        showPage();
        const stat = Desk.cell("stat");
        drag(pointOf(stat, 0.3, 0.3), stat.width + 10, 0);
        compare(place("stat"), "6,0");
        compare(Desk.puts(), 0);
    }
    function test_theCornerResizes() {
        edit();
        drag(pointOf(item("Resize Stat")), Desk.cell("stat").width, 60);
        trySize("stat", "6x3");
        tryVerify(() => Desk.storedWidget("stat").grid?.w === 6);
        compare(Desk.storedWidget("stat").grid.h, 3);
    }
    function test_arrowsMoveTheFocus() {
        showPage();
        focusOn("chart");
        keyClick(Qt.Key_Right);
        tryVerify(() => Desk.cell("stat").activeFocus || Desk.cell("bars").activeFocus);
        keyClick(Qt.Key_Left);
        tryVerify(() => Desk.cell("chart").activeFocus);
        compare(place("chart"), "0,0");
    }
    function test_arrowsMoveTheWidgetWhileEditing() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Right);
        tryPlace("stat", "7,0");
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        trySize("stat", "3x3");
        keyClick(Qt.Key_Left, Qt.ShiftModifier);
        trySize("stat", "2x3");
        tryVerify(() => Desk.storedWidget("stat").grid?.w === 2);
    }
    function test_undoAndRedo() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Right, Qt.ShiftModifier);
        trySize("stat", "4x2");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        trySize("stat", "3x2");
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
        trySize("stat", "4x2");
        mouseClick(item("Undo: Resize Stat"));
        trySize("stat", "3x2");
    }
    function test_deleteRemovesAndUndoBringsBack() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Delete);
        tryVerify(() => Desk.cell("stat") === null);
        tryVerify(() => Desk.storedWidget("stat").id === undefined);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryPlace("stat", "6,0");
    }
    function test_enterOpensAndEscapeCloses() {
        showPage();
        const stat = focusOn("stat");
        const width = stat.width;
        keyClick(Qt.Key_Return);
        tryVerify(() => stat.width > 3 * width);
        verify(Desk.cell("chart") === null); // not visible meanwhile
        keyClick(Qt.Key_Escape);
        tryCompare(stat, "width", width);
    }
}
