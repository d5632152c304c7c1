// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// Several machines in one window: the list, switching, adding, renaming, removing.
DeskCase {
    name: "Machines"

    readonly property string tower: "ws://tower:9909"

    function showTwo() {
        showPage();
        Desk.addMachine(tower);
        item("tower");
    }
    function row(name) {
        tryVerify(() => Desk.button(name) !== null, 5000, name);
        settle(Desk.button(name));
        return Desk.button(name);
    }
    function trySelected(name) {
        tryVerify(() => row(name).current, 5000, `${name} is shown`);
    }

    function test_anAddedMachineIsInTheListAndAskedForNothing() {
        showTwo();
        const added = row("tower");
        compare(Desk.accessible(added).description, "connected, 2 firing");
        verify(!added.current);
        compare(Desk.askedOf(tower).length, 0);
    }
    function test_aClickShowsTheMachine() {
        showTwo();
        tryVerify(() => Desk.cell("chart") !== null);
        click("tower");
        trySelected("tower");
        tryVerify(() => Desk.askedOf(tower).length > 0);
        tryVerify(() => Desk.cell("chart") !== null);
        tryCompare(window, "title", "tower – Belfry");
        says("latency 1.20");
        says("lag 400");
        says("0 dropped");
        keyClick(Qt.Key_1, Qt.AltModifier);
        tryCompare(window, "title", "atlas – Belfry");
        // Nobody sees its pictures any more, so nothing is asked.
        tryVerify(() => Desk.askedOf(tower).length === 0);
        keyClick(Qt.Key_2, Qt.AltModifier);
        tryCompare(window, "title", "tower – Belfry");
    }
    function test_theKeyboardGoesThroughTheMachines() {
        showTwo();
        item("Health").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        tryVerify(() => row("tower").activeFocus);
        keyClick(Qt.Key_Return);
        trySelected("tower");
        keyClick(Qt.Key_Down);
        tryVerify(() => row("Compare").activeFocus);
        keyClick(Qt.Key_Down);
        tryVerify(() => item("Add machine").activeFocus);
    }
    function test_aLostMachineSaysItsAgeAndKeepsItsPicture() {
        showTwo();
        click("tower");
        tryVerify(() => Desk.cell("chart") !== null);
        Desk.loseMachine(tower, 240);
        tryVerify(() => Desk.withText("stale 4 min") !== null);
        says("No connection");
        keyClick(Qt.Key_1, Qt.AltModifier);
        tryVerify(() => Desk.withText("No connection") === null);
        says("stale 4 min"); // in the list still
        verify(Desk.accessible(row("tower")).description.startsWith("no connection"));
    }
    function test_aMachineIsRenamedByKey() {
        showTwo();
        row("tower").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_F2);
        const field = item("Name");
        tryCompare(field, "activeFocus", true);
        type("db");
        keyClick(Qt.Key_Return);
        gone("Name");
        row("db");
    }
    function test_aRemovedMachineComesBack() {
        showTwo();
        click("tower");
        trySelected("tower");
        row("tower").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Delete);
        says("tower is no longer shown.");
        tryCompare(window, "title", "atlas – Belfry");
        compare(Desk.machineCount(), 1);
        click("Undo");
        trySelected("tower");
        compare(Desk.machineCount(), 2);
        tryVerify(() => Desk.cell("chart") !== null);
    }
    function test_theMenuOffersWhatCanBeDone() {
        showTwo();
        mouseClick(row("tower"), undefined, undefined, Qt.RightButton);
        tryVerify(() => Desk.named("Reconnect") !== null);
        verify(!item("Reconnect").enabled); // it is live
        verify(item("Rename").enabled);
        click("Remove");
        tryVerify(() => Desk.machineCount() === 1);
    }
    function test_theOwnMachineStays() {
        showPage();
        tryVerify(() => Desk.withText("atlas") !== null);
        keyClick(Qt.Key_Delete);
        compare(Desk.machineCount(), 1);
    }
    function test_machinesAreCompared() {
        showPage();
        compare(Desk.named("Compare"), null); // with what?
        Desk.addMachine(tower);
        click("Compare");
        tryVerify(() => Desk.cell("cpu") !== null && Desk.frame("cpu").status === LiveSeries.Live);
        tryVerify(() => Desk.accessible(Desk.cell("cpu")).description === "2 series");
        says("CPU busy");
        tryVerify(() => Desk.askedOf(tower).length === 6);
        verify(row("Compare").current);
        // It is the viewer's own page, and can be changed like any other.
        click("Edit");
        focusOn("cpu");
        keyClick(Qt.Key_Delete);
        tryVerify(() => Desk.cell("cpu") === null);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => Desk.cell("cpu") !== null);
        compare(Desk.puts(), 0);
        // A machine leads back to where one was.
        verify(!row("atlas").current);
        mouseClick(row("atlas"));
        tryVerify(() => Desk.cell("chart") !== null);
        trySelected("atlas");
        click("Compare");
        tryVerify(() => Desk.cell("cpu") !== null);
        click("Main");
        tryVerify(() => Desk.cell("chart") !== null);
        tryVerify(() => Desk.askedOf(tower).length === 0);
    }
    function test_theComparisonEndsWithTheSecondMachine() {
        showTwo();
        click("Compare");
        tryVerify(() => Desk.cell("cpu") !== null);
        row("tower").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Delete);
        tryVerify(() => Desk.cell("chart") !== null);
        compare(Desk.named("Compare"), null);
    }
    function test_aWidgetMayShowAllMachines() {
        showTwo();
        click("Edit");
        focusOn("chart");
        keyClick(Qt.Key_Return);
        item("Apply");
        click("Ask all machines");
        click("Apply");
        gone("Apply");
        tryVerify(() => Desk.storedWidget("chart").options.host === "all");
        tryVerify(() => Desk.askedOf(tower).length === 1);
        tryVerify(() => Desk.accessible(Desk.cell("chart")).description === "6 series");
        keyClick(Qt.Key_Return);
        item("Apply");
        verify(item("Ask all machines").checked);
        click("Ask all machines");
        click("Apply");
        tryVerify(() => Desk.storedWidget("chart").options.host === undefined);
        tryVerify(() => Desk.askedOf(tower).length === 0);
    }
    function test_whatIsWrongWithAnAddressIsSaidInTheDialog() {
        showPage();
        click("Add machine");
        const address = item("Address");
        tryCompare(address, "activeFocus", true);
        verify(!item("Add").enabled);
        type("ftp://x");
        click("Test");
        const complaint = says("is no address of a Belfry");
        compare(Desk.accessible(complaint).role, "AlertMessage");
        keyClick(Qt.Key_Escape);
        gone("Address");
        // What was typed is not there the next time.
        click("Add machine");
        compare(item("Address").text, "");
    }
    function test_aTokenIsNotShownAndAPlainAddressIsWarnedOf() {
        showPage();
        click("Add machine");
        type("tower.example.org");
        says("Without TLS");
        mouseClick(item("Let in by"));
        click("Token");
        const token = item("Token");
        compare(token.echoMode, TextInput.Password);
        mouseClick(item("Address"));
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("wss://tower.example.org");
        tryVerify(() => Desk.withText("Without TLS") === null);
    }
}
