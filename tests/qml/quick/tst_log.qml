// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// The log of events.
DeskCase {
    name: "Log"

    function showLog() {
        show({ page: "records" });
        tryVerify(() => Desk.frame("log") !== null);
        return Desk.frame("log");
    }
    function rows() {
        const found = [];
        const visit = item => {
            if (item.stateText !== undefined && item.caption !== undefined && item.visible)
                found.push(item);
            else
                Array.from(item.children).forEach(visit);
        };
        visit(Desk.frame("log"));
        return found.sort((a, b) => a.y - b.y).map(row => row.text);
    }
    function tryRows(expected) {
        tryVerify(() => rows().join() === expected.join(), 5000, `${rows()} reads ${expected}`);
    }

    function test_theNewestStandsFirstAndNewOnesCome() {
        Desk.haveRecords({});
        Desk.note("Deployed", 300);
        Desk.alertFired("Disk fills", 200, "critical");
        const frame = showLog();
        tryCompare(frame, "status", LiveSeries.Live);
        tryRows(["Disk fills", "Deployed"]);
        const row = item("Firing: Disk fills");
        compare(Desk.accessible(row).role, "ListItem");
        Desk.note("now", 0);
        tryRows(["now", "Disk fills", "Deployed"]);
        Desk.alertFired("Late", 0, "warning");
        tryVerify(() => rows().length === 4);
    }
    function test_optionsFilter() {
        Desk.haveRecords({ kinds: ["alerts"], severities: ["critical"] });
        Desk.note("Deployed", 300);
        Desk.alertFired("Disk fills", 200, "critical");
        Desk.alertFired("Slow", 100, "warning");
        showLog();
        tryRows(["Disk fills"]);
    }
    function test_thePastIsThePagesPiece() {
        Desk.haveRecords({});
        Desk.note("Deployed", 300);
        Desk.note("before", 1200);
        showLog();
        tryRows(["Deployed"]);
        keyClick("p");
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        tryRows(["before"]);
        keyClick("p");
        tryRows(["Deployed"]);
    }
    function test_whatHasNothingSaysSo() {
        Desk.haveRecords({});
        const frame = showLog();
        tryCompare(frame, "status", LiveSeries.Empty);
        compare(frame.stateText, "Nothing happened in the last 15 min.");
        Desk.note("first", 0);
        tryCompare(frame, "status", LiveSeries.Live);
        Desk.fallSilent(240);
        tryCompare(frame, "status", LiveSeries.Stale);
        Desk.loseConnection("The server closed the connection.", 30);
        tryCompare(frame, "status", LiveSeries.Disconnected);
        tryRows(["first"]); // what was there stays
    }
    function test_whatCannotBeListedIsAnError() {
        Desk.haveRecords({});
        Desk.failToNote("nothing is kept here");
        const frame = showLog();
        tryCompare(frame, "status", LiveSeries.Error);
        says("What happened can’t be listed: nothing is kept here");
    }
    function test_itIsCopiedAsValues() {
        Desk.haveRecords({});
        Desk.note("Deployed, at last", 300);
        const frame = showLog();
        tryRows(["Deployed, at last"]);
        const lines = frame.body.csv().split("\r\n");
        compare(lines[0], "From,To,Kind,State,Text,Details,Tags,Author");
        verify(lines[1].endsWith(',note,note,"Deployed, at last",,,ann'), lines[1]);
    }
}
