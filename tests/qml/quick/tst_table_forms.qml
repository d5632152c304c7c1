// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// A table whose columns have forms: digits, names of values, bars, courses; and a field that filters its rows.
DeskCase {
    name: "TableForms"

    readonly property var columns: [
        { label: "mountpoint", title: "Where", width: 180 },
        { query: 0, title: "Used", unit: "percentunit", decimals: 1 },
        { query: 0, title: "Share", unit: "percentunit", show: "bar", align: "left" },
        { query: 0, title: "Course", unit: "percentunit", show: "line" }
    ]

    function showTable(options) {
        Desk.haveTable(Object.assign({ columns: columns }, options ?? {}));
        show({ page: "records" });
        tryVerify(() => Desk.frame("table") !== null);
        tryCompare(Desk.frame("table"), "status", LiveSeries.Live);
        tryVerify(() => Desk.tableCells("table").length > 0);
    }
    function all(item, isIt) {
        const found = isIt(item) ? [item] : [];
        return found.concat(...Array.from(item.children).map(child => all(child, isIt)));
    }
    function courses() {
        return all(Desk.cell("table"), each => each.lineWidth !== undefined && each.query !== undefined && each.row !== undefined && each.visible);
    }

    function test_cellsReadAsTheirColumnsSay() {
        showTable();
        tryVerify(() => Desk.tableCells("table").slice(0, 4).join() === "/var/lib/postgresql,92.0 %,92 %,92 %", 5000, JSON.stringify(Desk.tableCells("table")));
        compare(item("Where").width, 180);
    }
    function test_eachRowHasItsCourse() {
        showTable();
        tryVerify(() => courses().length === 4);
        const picture = grabImage(courses()[0]);
        const ground = picture.pixel(1, 1);
        const line = (x) => {
            for (let y = 1; y < picture.height - 1; ++y)
                if (picture.pixel(x, y).toString() !== ground.toString())
                    return true;
            return false;
        };
        verify(line(Math.floor(picture.width / 2)), "there is a line");
    }
    function test_aFieldFilters() {
        showTable({ filterField: true });
        compare(Desk.tableCells("table").length, 16);
        const field = item("Filter rows");
        field.forceActiveFocus(Qt.TabFocusReason);
        type("home");
        tryVerify(() => Desk.tableCells("table").length === 4);
        says("1 of 4 rows");
        type("x");
        says("No row contains “homex”.");
        keyClick(Qt.Key_Escape);
        tryVerify(() => Desk.tableCells("table").length === 16);
    }
    function test_theOptionFilters() {
        showTable({ filter: "boot" });
        tryVerify(() => Desk.tableCells("table").length === 4);
        compare(Desk.named("Filter rows"), null);
    }
    function test_theDialogEditsTheForm() {
        showTable();
        keyClick("e");
        focusOn("table");
        keyClick(Qt.Key_Return);
        click("Form of column 2");
        const digits = item("Column 2: decimals");
        digits.forceActiveFocus(Qt.TabFocusReason);
        digits.selectAll();
        type("12");
        verify(digits.failed);
        digits.selectAll();
        type("3");
        verify(!digits.failed);
        click("Apply");
        tryVerify(() => Desk.storedWidget("table").options.columns[1].decimals === 3);
    }
}
