// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The dialog that adds a machine.
DeskCase {
    name: "AddMachine"

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
