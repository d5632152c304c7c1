// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The widget of processes: the source has clang++, firefox, postgres, belfryd and systemd, in the order of the processor.
DeskCase {
    name: "Processes"

    function showProcesses() {
        Desk.haveProcesses();
        show();
        tryVerify(() => Desk.cell("processes") !== null);
        item("clang++");
    }
    function rows() {
        return ["clang++", "firefox", "postgres", "belfryd", "systemd"]
            .map(name => Desk.named(name)).filter(row => row !== null)
            .sort((a, b) => a.mapToItem(null, 0, 0).y - b.mapToItem(null, 0, 0).y)
            .map(row => Desk.accessible(row).name);
    }
    function tryRows(expected) {
        tryVerify(() => rows().join() === expected.join(), 5000, `${rows()} is ${expected}`);
    }
    function chooseByKeyboard(steps) {
        item("Processes").forceActiveFocus(Qt.TabFocusReason);
        for (let i = 0; i < steps; ++i)
            keyClick(Qt.Key_Down);
    }

    function test_whatIsThere() {
        showProcesses();
        tryRows(["clang++", "firefox", "postgres", "belfryd", "systemd"]);
        compare(Desk.accessible(item("Top processes")).description, "212 processes, 3 running");
        compare(Desk.accessible(item("postgres")).role, "ListItem");
        verify(Desk.accessible(item("postgres")).description.startsWith("PID 812, User postgres, CPU 22.0"));
        says("/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main");
        compare(Desk.accessible(item("Processes")).role, "List");
    }
    function test_headingsSort() {
        showProcesses();
        compare(Desk.accessible(item("CPU")).description, "Sorted, largest first");
        click("Memory");
        tryRows(["firefox", "clang++", "postgres", "belfryd", "systemd"]);
        item("Memory").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryRows(["systemd", "belfryd", "postgres", "clang++", "firefox"]);
    }
    function test_whatIsTypedFilters() {
        showProcesses();
        click("Filter processes");
        type("post");
        tryRows(["postgres"]);
        type("x");
        says("No process matches “postx”.");
        keyClick(Qt.Key_Escape);
        tryRows(["clang++", "firefox", "postgres", "belfryd", "systemd"]);
    }
    function test_nothingHappensWithoutAYes_data() {
        return [
            { tag: "terminate", entry: "Terminate…", title: "Terminate postgres?", says: "The process is asked to end, and may put its work in order first.", button: "Terminate", done: "812 TERM" },
            { tag: "kill", entry: "Kill…", title: "Kill postgres?", says: "The process ends at once. What it hasn’t saved is lost, and what it was writing may be left half done.", button: "Kill", done: "812 KILL" },
            { tag: "stop", entry: "Stop…", title: "Stop postgres?", says: "The process stands still, with all its memory, until it is told to continue. Whoever waits for it waits as long.", button: "Stop", done: "812 STOP" },
            { tag: "continue", entry: "Continue…", title: "Continue postgres?", says: "The process goes on where it was stopped; one that wasn’t stopped doesn’t notice.", button: "Continue", done: "812 CONT" },
            { tag: "hang up", entry: "Hang up…", title: "Hang up postgres?", says: "Many services read their configuration again; a program of a terminal, and any other that doesn’t expect it, ends.", button: "Hang up", done: "812 HUP" },
            { tag: "interrupt", entry: "Interrupt…", title: "Interrupt postgres?", says: "As Ctrl+C in its terminal: most programs end, some only what they are doing.", button: "Interrupt", done: "812 INT" }
        ];
    }
    function test_nothingHappensWithoutAYes(data) {
        showProcesses();
        const row = item("postgres");
        mouseClick(row, row.width / 3, row.height / 2, Qt.RightButton);
        click(data.entry);
        item(data.title);
        says("postgres · PID 812 · postgres");
        says(data.says);
        click("Cancel");
        gone(data.title);
        compare(Desk.doneToProcesses(), []);
        mouseClick(row, row.width / 3, row.height / 2, Qt.RightButton);
        click(data.entry);
        item(data.title);
        mouseClick(Desk.button(data.button));
        gone(data.title);
        compare(Desk.doneToProcesses(), [data.done]);
    }
    function test_theKeyboardDoesItAlone() {
        showProcesses();
        chooseByKeyboard(2);
        keyClick(Qt.Key_Delete);
        item("Terminate postgres?");
        // The first that Enter does is nothing.
        keyClick(Qt.Key_Return);
        gone("Terminate postgres?");
        compare(Desk.doneToProcesses(), []);
        keyClick(Qt.Key_Menu);
        item("Change nice value…");
        for (let i = 0; i < 8; ++i) // behind what adds it to a page
            keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        item("Change the nice value of postgres");
        tryVerify(() => window.activeFocusItem === item("Nice value"));
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        gone("Change the nice value of postgres");
        compare(Desk.doneToProcesses(), ["812 nice 2"]);
        tryVerify(() => item("Processes").activeFocus);
    }
    function test_thePaletteDoesItByName() {
        showProcesses();
        chooseByKeyboard(2);
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        type("kill postgres");
        keyClick(Qt.Key_Return);
        item("Kill postgres?");
        mouseClick(Desk.button("Kill"));
        gone("Kill postgres?");
        compare(Desk.doneToProcesses(), ["812 KILL"]);
    }
    function test_onlyNiceValuesAreTaken() {
        showProcesses();
        chooseByKeyboard(0);
        keyClick(Qt.Key_Menu);
        click("Change nice value…");
        item("Nice value");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("20");
        keyClick(Qt.Key_Return);
        verify(!item("Change").enabled);
        compare(Desk.doneToProcesses(), []);
    }
    function test_aRefusalIsSaidWhereItWasAskedFor() {
        Desk.haveProcesses();
        Desk.refuseProcesses("process 812 belongs to another user");
        show();
        item("postgres");
        chooseByKeyboard(2);
        keyClick(Qt.Key_Delete);
        mouseClick(Desk.button(item("Terminate postgres?") ? "Terminate" : ""));
        says("process 812 belongs to another user");
        compare(Desk.accessible(item("process 812 belongs to another user")).role, "AlertMessage");
        keyClick(Qt.Key_Escape);
        gone("Terminate postgres?");
    }
    function test_whoMayNotIsToldWhy() {
        Desk.haveProcesses();
        Desk.withdrawRights();
        show();
        item("postgres");
        chooseByKeyboard(2);
        keyClick(Qt.Key_Delete); // shows why not
        verify(!item("Terminate…").enabled);
        item("Needs a token of the role admin");
        click("Kill…");
        compare(Desk.doneToProcesses(), []);
    }
    function test_theChosenOneStaysChosen() {
        showProcesses();
        chooseByKeyboard(1);
        verify(item("firefox").current);
        click("Memory");
        tryRows(["firefox", "clang++", "postgres", "belfryd", "systemd"]);
        verify(item("firefox").current);
        verify(!item("clang++").current);
    }
    function test_aHeldPageStandsStill() {
        showProcesses();
        tryVerify(() => Desk.watchesProcesses());
        window.contentItem.forceActiveFocus();
        keyClick(Qt.Key_P);
        tryVerify(() => !Desk.watchesProcesses());
        tryRows(["clang++", "firefox", "postgres", "belfryd", "systemd"]);
        tryVerify(() => Desk.accessible(Desk.cell("processes")).description.startsWith("as of "));
        for (let i = 0; i < 20; ++i)
            keyClick(Qt.Key_Comma); // a second back each
        says("Processes are shown live only: nothing of them is kept in the history.");
        keyClick(Qt.Key_P);
        tryRows(["clang++", "firefox", "postgres", "belfryd", "systemd"]);
    }
    function test_draggedItBecomesATimeSeries() {
        showProcesses();
        const row = item("postgres");
        const from = pointOf(row, 0.2, 0.5);
        const to = pointOf(Desk.cell("processes"), 1.15, 0.3);
        hold(from, to.x - from.x, to.y - from.y);
        tryVerify(() => Desk.cell("processes").grid.incoming.length > 0);
        letGo(to);
        tryVerify(() => Desk.storedWidget("timeseries").id !== undefined);
        const widget = Desk.storedWidget("timeseries");
        compare(widget.title, "postgres");
        compare(widget.unit, "percentunit");
        compare(widget.queries[0].expr, "sum by (groupname) (rate(namedprocess_namegroup_cpu_seconds_total{groupname=\"postgres\"}[1m]))");
        compare(widget.queries[0].legend, "postgres");
        verify(item("postgres").current); // pressing it has chosen it
        item("Undo: Add postgres");
    }
    function test_theMenuAddsItToAPage() {
        showProcesses();
        chooseByKeyboard(2);
        keyClick(Qt.Key_Menu);
        item("Add to page…");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        says("Add to page");
        compare(item("What").displayText, "postgres");
        tryVerify(() => item("Page").activeFocus);
        click("As a number");
        click("Add");
        tryVerify(() => Desk.storedWidget("stat").id !== undefined);
        compare(Desk.storedWidget("stat").title, "postgres");
        tryVerify(() => Desk.cell("stat") !== null && Desk.cell("stat").activeFocus);
        compare(Desk.accessible(item("Add postgres")).role, "AlertMessage"); // read out
    }
    function test_aFingersLongPressOffersIt() {
        showProcesses();
        const at = pointOf(item("postgres"), 0.3, 0.5);
        touchEvent(window.contentItem).press(1, window.contentItem, at.x, at.y).commit();
        item("Add to page…");
        touchEvent(window.contentItem).release(1, window.contentItem, at.x, at.y).commit();
        compare(Desk.puts(), 0);
    }
    function test_whoMayNotEditDragsNone() {
        Desk.haveProcesses();
        Desk.withdrawRights();
        show();
        const from = pointOf(item("postgres"), 0.2, 0.5);
        const to = pointOf(Desk.cell("processes"), 1.15, 0.3);
        hold(from, to.x - from.x, to.y - from.y);
        letGo(to);
        keyClick(Qt.Key_Menu);
        item("Terminate…");
        compare(Desk.named("Add to page…"), null);
        compare(Desk.puts(), 0);
    }
    function test_states() {
        showProcesses();
        Desk.loseConnection("The server closed the connection.", 5);
        tryVerify(() => Desk.frame("processes").status === 4); // LiveSeries.Disconnected: what was there stays, dimmed
        tryRows(["clang++", "firefox", "postgres", "belfryd", "systemd"]);
        Desk.comeBack();
        Desk.failProcesses("processes are not read here");
        says("processes are not read here");
        Desk.tick();
        tryRows(["clang++", "firefox", "postgres", "belfryd", "systemd"]);
    }
}
