// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Several machines in one window: the list, switching, renaming, removing.
MachinesCase {
    name: "Machines"

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
}
