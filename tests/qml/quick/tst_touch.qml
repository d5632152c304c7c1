// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Fingers instead of a mouse.
DeskCase {
    id: desk
    name: "Touch"

    function down(at) {
        touchEvent(window.contentItem).press(1, window.contentItem, at.x, at.y).commit();
    }
    function slide(from, dx, dy) {
        for (let step = 1; step <= 8; ++step)
            touchEvent(window.contentItem).move(1, window.contentItem, from.x + dx * step / 8, from.y + dy * step / 8).commit();
    }
    function up(at) {
        touchEvent(window.contentItem).release(1, window.contentItem, at.x, at.y).commit();
    }
    function swipe(from, dx, dy) {
        down(from);
        slide(from, dx, dy);
        up(Qt.point(from.x + dx, from.y + dy));
    }
    function test_aFingerDragsAWidget() {
        edit();
        const stat = Desk.cell("stat");
        swipe(pointOf(stat, 0.3, 0.3), stat.width + 10, 0);
        tryPlace("stat", "9,0");
        tryVerify(() => Desk.puts() === 1);
    }
    function test_aFingerResizes() {
        edit();
        swipe(pointOf(item("Resize Stat")), Desk.cell("stat").width, 60);
        trySize("stat", "6x3");
    }
    function test_aLongPressOpensTheMenu() {
        showPage();
        const at = pointOf(Desk.cell("stat"), 0.3, 0.3);
        down(at);
        item("Copy picture and values");
        up(at);
        tryVerify(() => !Desk.cell("stat").activeFocus); // the menu has it
        keyClick(Qt.Key_Escape);
        gone("Copy picture and values");
        click("Edit");
        down(at);
        item("Configure");
        up(at);
    }
    function test_aLongPressOnAChartOpensTheMenu_data() {
        return [{ tag: "in the middle", x: 0.5, y: 0.5 }, { tag: "on its title", x: 0.2, y: 0.04 }];
    }
    function test_aLongPressOnAChartOpensTheMenu(data) {
        showPage();
        const at = pointOf(Desk.cell("chart"), data.x, data.y);
        down(at);
        item("Copy picture and values");
        up(at);
        keyClick(Qt.Key_Escape);
        gone("Copy picture and values");
    }
    function test_aTapOpensNothing() {
        showPage();
        const at = pointOf(Desk.cell("stat"), 0.3, 0.3);
        down(at);
        up(at);
        verify(Desk.named("Copy picture and values") === null);
    }
    function test_aLongPressOnARowOpensItsMenu() {
        showPage();
        const at = pointOf(item(/^postgres: /), 0.2, 0.5);
        down(at);
        item("Add to page…");
        up(at);
    }
    function test_aFingerScrollsTheEmptyPart() {
        show({ height: 620 });
        tryVerify(() => Desk.cell("chart") !== null);
        click("Edit");
        const grid = Desk.cell("chart").grid;
        const at = pointOf(Desk.cell("stat"), 1.5, 0.9);
        tryVerify(() => grid.contentHeight > grid.height + 200);
        swipe(at, 0, -150);
        tryVerify(() => grid.contentY > 50);
        compare(grid.selection.count, 0);
    }
    function test_twoFingersZoomATime() {
        showPage();
        const time = Desk.cell("chart").grid.time;
        const at = pointOf(Desk.cell("chart"), 0.5, 0.5);
        tryVerify(() => Desk.accessible(Desk.cell("chart")).description === "3 series");
        const span = time.rangeMs;
        const touch = touchEvent(window.contentItem);
        touch.press(1, window.contentItem, at.x - 30, at.y).press(2, window.contentItem, at.x + 30, at.y).commit();
        for (let apart = 34; apart <= 90; apart += 4)
            touchEvent(window.contentItem).move(1, window.contentItem, at.x - apart, at.y).move(2, window.contentItem, at.x + apart, at.y).commit();
        touchEvent(window.contentItem).release(1, window.contentItem, at.x - 90, at.y).release(2, window.contentItem, at.x + 90, at.y).commit();
        tryVerify(() => time.rangeMs < span * 0.8, 5000, `${time.rangeMs} of ${span}`);
        verify(time.rangeMs > span * 0.2);
    }
}
