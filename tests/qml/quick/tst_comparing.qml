// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// Machines side by side: the pages that compare them, and widgets that show all.
MachinesCase {
    name: "Comparing"

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
    // The option of the dialog, by keyboard.
    function machines(index: int) {
        const box = item("Machines asked");
        box.forceActiveFocus(Qt.TabFocusReason);
        keyClick(index > 0 ? Qt.Key_Down : Qt.Key_Up);
        tryCompare(box, "currentIndex", index);
    }
    function test_aWidgetMayShowAllMachines() {
        showTwo();
        click("Edit");
        focusOn("chart");
        keyClick(Qt.Key_Return);
        item("Apply");
        machines(1);
        click("Apply");
        gone("Apply");
        tryVerify(() => Desk.storedWidget("chart").options.host === "all");
        tryVerify(() => Desk.askedOf(tower).length === 1);
        tryVerify(() => Desk.accessible(Desk.cell("chart")).description === "6 series");
        keyClick(Qt.Key_Return);
        item("Apply");
        compare(item("Machines asked").displayText, "All machines");
        machines(0);
        click("Apply");
        tryVerify(() => Desk.storedWidget("chart").options.host === "this");
        tryVerify(() => Desk.askedOf(tower).length === 0);
    }
    function test_whatIsOneMachinesOwnIsNotOffered() {
        showTwo();
        click("Compare");
        tryVerify(() => Desk.cell("cpu") !== null);
        click("Edit");
        click("Add widget");
        item("Time series");
        compare(Desk.withText("What is firing or about to."), null);
    }
}
