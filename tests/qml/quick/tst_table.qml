// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A table is sorted by its headings. The source has four file systems: 71 %, 83 %, 92 % and 24 % used.
DeskCase {
    name: "Table"

    readonly property var byUse: ["/var/lib/postgresql", "92 %", "/home", "83 %", "/", "71 %", "/boot", "24 %"]
    readonly property var byName: ["/", "71 %", "/boot", "24 %", "/home", "83 %", "/var/lib/postgresql", "92 %"]

    function init_data() {
        return [{ tag: "by mouse", press: name => click(name) },
                { tag: "by keyboard", press: name => { item(name).forceActiveFocus(Qt.TabFocusReason); keyClick(Qt.Key_Return); } }];
    }
    function backwards(cells) {
        const rows = [];
        for (let i = 0; i < cells.length; i += 2)
            rows.unshift(cells[i], cells[i + 1]);
        return rows;
    }
    function tryCells(expected) {
        tryVerify(() => Desk.tableCells("table").join() === expected.join(), 5000, `${Desk.tableCells("table")} reads ${expected}`);
    }

    function test_aHeadingSorts(data) {
        showPage();
        tryCells(byUse);
        compare(Desk.accessible(item("Value")).role, "Button");
        compare(Desk.accessible(item("Value")).description, "Sorted, largest first");
        data.press("Value");
        tryCells(backwards(byUse));
        compare(Desk.accessible(item("Value")).description, "Sorted, smallest first");
        data.press("mountpoint");
        tryCells(byName);
        compare(Desk.accessible(item("Value")).description, "Press to sort");
        data.press("mountpoint");
        tryCells(backwards(byName));
        // New values come in the order that was chosen.
        Desk.tick();
        wait(0);
        compare(Desk.tableCells("table"), backwards(byName));
    }
}
