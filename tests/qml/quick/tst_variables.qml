// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// What is chosen above a page, and what the page makes of it.
DeskCase {
    name: "Variables"

    function showDevices(options) {
        Desk.haveVariables();
        show(options);
        tryVerify(() => Desk.cell("device") !== null);
        tryCompare(Desk.cell("device"), "title", "In eth0");
    }
    function pick() {
        keyClick(Qt.Key_V);
        tryVerify(() => item("Search Device").activeFocus);
    }
    function chosen() {
        return Desk.machines().app.layout.variables.variable("device").chosenText;
    }
    function titles() {
        return ["device", "device~eth0", "device~eth1", "device~lo"].map(id => Desk.cell(id)?.title ?? "").filter(title => title.length > 0).join();
    }

    function test_nothingIsThereWithoutVariables() {
        showPage();
        compare(Desk.named("Variables"), null);
        keyClick(Qt.Key_V);
        compare(Desk.named("Search Device"), null);
    }
    function test_aValueIsPickedByKeyboard() {
        showDevices();
        compare(titles(), "In eth0,In eth1,In lo");
        item("Device: All");
        pick();
        type("ETH");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => titles() === "In eth1", 5000, titles());
        compare(chosen(), "eth1");
        // Of several, another is added and the menu stays.
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        tryVerify(() => titles() === "In eth1,In eth0", 5000, titles());
        keyClick(Qt.Key_Escape);
        gone("Search Device");
        tryVerify(() => item("Device: eth1, eth0").activeFocus);
        tryVerify(() => Desk.asked().includes("rx{device=\"eth0\"}"));
        tryVerify(() => !Desk.asked().includes("rx{device=\"lo\"}"));
    }
    function test_aTextIsTyped() {
        showDevices();
        click("Limit");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("7");
        keyClick(Qt.Key_Return);
        tryVerify(() => Desk.asked().includes("node_load1 > 7"));
    }
    function test_thePaletteChooses() {
        showDevices();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        type("device: lo");
        keyClick(Qt.Key_Return);
        tryVerify(() => titles() === "In lo", 5000, titles());
        keyClick(Qt.Key_K, Qt.ControlModifier);
        type("choose dev");
        keyClick(Qt.Key_Return);
        tryVerify(() => item("Search Device").activeFocus);
    }
    function test_whatIsChosenIsRemembered() {
        const file = Desk.stateFile();
        showDevices({ stateFile: file });
        Desk.machines().app.layout.variables.choose("device", ["lo"]);
        tryVerify(() => titles() === "In lo");
        Desk.close();
        show({ stateFile: file });
        tryVerify(() => titles() === "In lo", 5000, titles());
    }
    function test_aVariableIsAddedAndUndoneAfterARestart() {
        Desk.keepUndo();
        showDevices();
        click("Edit");
        tryVerify(() => Desk.cell("device~eth1") === null); // each once
        click("Variables");
        click("Add variable");
        tryCompare(item("Name"), "activeFocus", true);
        type("mount");
        click("Label");
        type("device");
        click("Of the series");
        type("rx{");
        says("parse error: unexpected end of input inside braces");
        verify(!item("Apply").enabled);
        keyClick(Qt.Key_Backspace);
        says("eth0, eth1, lo");
        click("Apply");
        item("Change mount");
        tryVerify(() => Desk.storedVariables().map(each => each.name).join() === "device,limit,mount");
        click("Move mount up");
        tryVerify(() => Desk.storedVariables().map(each => each.name).join() === "device,mount,limit");
        click("Remove Device");
        says("there is no variable $device");
        click("Done");
        Desk.close();
        show();
        tryVerify(() => Desk.cell("device") !== null);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => Desk.storedVariables().map(each => each.name).join() === "device,limit");
    }
    function test_aWidgetIsRepeated() {
        showDevices();
        click("Edit");
        focusOn("load");
        keyClick(Qt.Key_Return);
        item("Repeat for").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        click("Apply");
        tryVerify(() => Desk.storedWidget("load").repeat?.variable === "device");
        click("Done");
        tryVerify(() => Desk.cell("load~lo") !== null);
    }
}
