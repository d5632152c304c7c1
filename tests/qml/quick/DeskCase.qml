// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A test of the program's window over a source in memory. Things are found by their accessible names, as a person
// with a screen reader finds them; a warning of any kind fails the test.
TestCase {
    id: desk

    property var window: null
    property var home: null

    function init() {
        failOnWarning(/^(?!This plugin does not support)/); // what the offscreen platform says of itself
        Desk.reset?.();
    }
    function cleanup() {
        if (desk.home)
            desk.parent = desk.home;
        desk.window = null;
        Desk.close();
    }
    function show(options) {
        desk.window = Desk.open(Object.assign({ width: 1280, height: 900, scheme: 1 }, options ?? {}));
        verify(desk.window);
        // Keys go to the window that the test stands in.
        desk.home = desk.home ?? desk.parent;
        desk.parent = desk.window.contentItem;
        tryCompare(desk.window, "active", true);
    }
    function showPage() {
        show();
        tryVerify(() => Desk.cell("chart") !== null);
    }
    function edit() {
        showPage();
        click("Edit");
        item("Done");
    }
    // Opens the dialog of a widget of the page, by keyboard.
    function configure(widget) {
        edit();
        focusOn(widget);
        keyClick(Qt.Key_Return);
        item("Apply");
    }

    // By its name, or by a regular expression for it.
    function item(name) {
        const find = () => name instanceof RegExp ? Desk.matching(name.source) : Desk.named(name);
        tryVerify(() => find() !== null, 5000, `"${name}" is there`);
        settle(find());
        return find();
    }
    // The first item of a tree for which that is true.
    function findIn(root, isIt) {
        if (isIt(root))
            return root;
        for (const child of Array.from(root.children)) {
            const found = findIn(child, isIt);
            if (found)
                return found;
        }
        return null;
    }
    // What is about to be laid out would move from under the pointer.
    function settle(target) {
        for (let each = target; each; each = each.parent) {
            if (isPolishScheduled(each))
                waitForItemPolished(each, 5000);
        }
    }
    function gone(name) {
        tryVerify(() => Desk.named(name) === null, 5000, `"${name}" is gone`);
    }
    function says(text) {
        tryVerify(() => Desk.withText(text) !== null, 5000, `"${text}" is shown`);
        return Desk.withText(text);
    }
    function click(name) {
        mouseClick(item(name));
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter);
    }
    function focusOn(widget) {
        const cell = Desk.cell(widget);
        cell.forceActiveFocus(Qt.TabFocusReason);
        tryCompare(cell, "activeFocus", true);
        return cell;
    }
    function place(widget) {
        const cell = Desk.cell(widget);
        return cell ? `${cell.gridX},${cell.gridY}` : "nowhere";
    }
    function size(widget) {
        const cell = Desk.cell(widget);
        return cell ? `${cell.gridW}x${cell.gridH}` : "none";
    }
    function tryPlace(widget, expected) {
        tryVerify(() => place(widget) === expected, 5000, `${widget} is at ${expected}, not ${place(widget)}`);
    }
    function trySize(widget, expected) {
        tryVerify(() => size(widget) === expected, 5000, `${widget} is ${expected}, not ${size(widget)}`);
    }
    // A point of an item in the coordinates of the window, which stays where it is while the item moves.
    function pointOf(target, fractionX, fractionY) {
        return target.mapToItem(desk.window.contentItem, target.width * (fractionX ?? 0.5), target.height * (fractionY ?? 0.5));
    }
    function drag(from, dx, dy) {
        mouseDrag(desk.window.contentItem, from.x, from.y, dx, dy);
    }
    // The same, not yet let go of.
    function hold(from, dx, dy) {
        const content = desk.window.contentItem;
        mousePress(content, from.x, from.y);
        for (let step = 1; step <= 8; ++step)
            mouseMove(content, from.x + dx * step / 8, from.y + dy * step / 8, 1, Qt.LeftButton);
    }
    function letGo(at) {
        mouseRelease(desk.window.contentItem, at.x, at.y);
    }
}
