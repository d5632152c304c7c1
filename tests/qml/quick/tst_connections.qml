// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The widget of connections: the source has two that are established, one that waits to be closed, and two ports that
// are listened on.
DeskCase {
    name: "Connections"

    function showConnections() {
        Desk.haveConnections();
        show();
        tryVerify(() => Desk.cell("connections") !== null);
        item("198.51.100.7:50122");
    }

    function test_whatIsThere() {
        showConnections();
        compare(Desk.accessible(Desk.cell("connections")).description, "2 established, 2 listening");
        compare(Desk.accessible(item("198.51.100.7:50122")).role, "ListItem");
        compare(Desk.accessible(item("198.51.100.7:50122")).description, "Local 192.0.2.5:22, State established, Process sshd");
        item("anyone");
    }
    function test_byTheOtherEndAndByPort() {
        showConnections();
        click("Remotes");
        item("203.0.113.80");
        gone("198.51.100.7:50122");
        compare(Desk.accessible(item("203.0.113.80")).description, "Process firefox, Connections 2");
        item("Ports").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        item("5432");
        compare(Desk.accessible(item("5432")).description, "Process postgres, Connections 0");
        click("All");
        item("198.51.100.7:50122");
    }
    function test_whatIsTypedFilters() {
        showConnections();
        click("Filter connections");
        type("fire");
        gone("198.51.100.7:50122");
        item("203.0.113.80:443");
        type("x");
        says("No connection matches “firex”.");
        keyClick(Qt.Key_Escape);
        item("198.51.100.7:50122");
    }
    function test_headingsSort() {
        showConnections();
        click("Process");
        tryVerify(() => Desk.accessible(item("Process")).description === "Sorted, smallest first");
        click("Process");
        tryVerify(() => Desk.accessible(item("Process")).description === "Sorted, largest first");
    }
    function test_draggedItIsItsProcess() {
        showConnections();
        const from = pointOf(item("203.0.113.80:443"), 0.1, 0.5);
        const to = pointOf(Desk.cell("connections"), 1.2, 0.3);
        hold(from, to.x - from.x, to.y - from.y);
        tryVerify(() => Desk.cell("connections").grid.incoming.length > 0);
        letGo(to);
        tryVerify(() => Desk.storedWidget("timeseries").id !== undefined);
        compare(Desk.storedWidget("timeseries").title, "firefox");
    }
    function test_thePastIsNotKept() {
        showConnections();
        window.contentItem.forceActiveFocus();
        keyClick(Qt.Key_P);
        tryVerify(() => Desk.accessible(Desk.cell("connections")).description.startsWith("as of "));
        for (let i = 0; i < 20; ++i)
            keyClick(Qt.Key_Comma);
        says("Connections are shown live only: nothing of them is kept in the history.");
        keyClick(Qt.Key_P);
        item("198.51.100.7:50122");
    }
}
