// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The dialog that imports a layout or a dashboard from a file.
DeskCase {
    name: "Import"

    readonly property string fixtures: Qt.resolvedUrl("../../fixtures/grafana/").toString()

    function open() {
        showPage();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        type("import");
        keyClick(Qt.Key_Return);
        tryCompare(item("File"), "activeFocus", true);
    }
    function read(file) {
        const path = item("File");
        path.text = fixtures + file;
        path.textEdited();
        keyClick(Qt.Key_Return);
    }

    function test_remarksAreSeenBeforeAnythingIsStored() {
        open();
        verify(!item("Look at it").enabled);
        read("everything-new.json");
        says("Everything new: 2 pages, 19 widgets, 14 variables");
        const list = item("Not carried over");
        compare(Desk.accessible(list).role, "List");
        compare(list.count, 32);
        list.positionViewAtIndex(18, ListView.Center);
        const row = item("Logs: the panel isn't carried over: Belfry keeps no logs");
        compare(Desk.accessible(row).description, "/dashboard/panels/16");
        compare(Desk.puts(), 0);
        tryCompare(item("New layout"), "activeFocus", true);
        keyClick(Qt.Key_Return);
        gone("File");
        compare(Desk.puts(), 1);
        item("Layout Everything new");
    }
    function test_allThatIsCarriedOver() {
        open();
        read("web-server.json");
        says("All of it is carried over.");
        item("New layout");
    }
    function test_pagesBringTheirVariables() {
        open();
        read("web-server.json");
        click("Add its pages");
        gone("File");
        tryVerify(() => Desk.storedVariables().length > 0);
        verify(Desk.storedPages().length > 1);
        Desk.machines().app.layout.undo();
        tryVerify(() => Desk.storedVariables().length === 0);
    }
    function test_aLayoutIsReplaced() {
        open();
        read("containers.json");
        const before = Desk.storedPages()[0].id;
        click("Replace this layout");
        gone("File");
        tryVerify(() => Desk.storedPages()[0].id !== before);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        tryVerify(() => Desk.storedPages()[0].id === before);
    }
    function test_whatIsWrongIsSaid() {
        open();
        read("none.json");
        compare(Desk.accessible(says("none.json can't be read")).role, "AlertMessage");
        verify(Desk.named("New layout") === null);
        keyClick(Qt.Key_Escape);
        gone("File");
    }
    function test_nothingIsImportedWithoutTheRight() {
        showPage();
        Desk.withdrawRights();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        type("import");
        verify(Desk.withText("Import a layout") === null);
    }
}
