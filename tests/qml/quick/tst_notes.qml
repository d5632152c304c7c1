// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Notes on the time axis: marked in charts, written, read and removed, by mouse and by keyboard.
ChartCase {
    name: "Notes"

    function markOf(text) {
        return item("Note: " + text);
    }
    // What a flag stands for, while it is told.
    function tipOf(widget, text) {
        return findIn(Desk.cell(widget), each => each.lineCount !== undefined && each.visible && each.text === text);
    }
    function choose(action) {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        type(action);
        keyClick(Qt.Key_Return);
    }

    function test_aMomentHasALineAndATimeASpan() {
        Desk.note("Deployed 4.2", 300);
        Desk.note("Backup", 420, 180);
        const chart = showChart();
        const moment = markOf("Deployed 4.2");
        compare(moment.width, 1);
        fuzzyCompare(moment.x, chart.xAt(Desk.nowMs() - 300000), 1.5);
        const span = markOf("Backup");
        fuzzyCompare(span.x, chart.xAt(Desk.nowMs() - 600000), 1.5);
        fuzzyCompare(span.width, chart.xAt(Desk.nowMs() - 420000) - span.x, 2);
        verify(Desk.accessible(moment).description.endsWith("ann"), Desk.accessible(moment).description);
        const before = moment.x;
        for (let i = 0; i < 30; ++i)
            Desk.tick();
        tryVerify(() => moment.x < before); // goes on with the chart
    }
    function test_whatIsNotedElsewhereComesByItself() {
        showChart();
        verify(Desk.named("Note: Deployed") === null);
        Desk.note("Deployed", 60);
        markOf("Deployed");
    }
    function test_whatIsOutOfSightIsNoMark() {
        Desk.note("long ago", 3600);
        showChart();
        wait(100);
        verify(Desk.named("Note: long ago") === null);
        verify(item("Notes").Accessible.ignored);
        verify(!item("Notes").activeFocusOnTab);
    }
    function test_pointingAtAFlagTellsWhatItIs() {
        Desk.note("Deployed 4.2", 300);
        showChart();
        const mark = markOf("Deployed 4.2");
        const flag = mark.mapToItem(window.contentItem, 0, 4);
        mouseMove(window.contentItem, flag.x, flag.y);
        tryVerify(() => tipOf("chart", "Deployed 4.2") !== null);
        mouseMove(window.contentItem, flag.x + 80, flag.y + 40);
        tryVerify(() => tipOf("chart", "Deployed 4.2") === null);
    }
    function test_aKeyWritesANoteOnTheMomentUnderThePointer() {
        const chart = showChart();
        const there = at(chart, 0.5);
        mouseMove(window.contentItem, there.x, there.y);
        const moment = Math.floor(instantAt(chart, 0.5) / 1000) * 1000;
        keyClick("n");
        tryCompare(item("What"), "activeFocus", true);
        verify(!Desk.button("Write").enabled);
        type("deployed");
        keyClick(Qt.Key_Tab);
        type("web db");
        keyClick(Qt.Key_Return);
        gone("What");
        compare(Desk.notes().length, 1);
        compare(Desk.notes()[0].text, "deployed");
        compare(Desk.notes()[0].tags.join(), "web,db");
        fuzzyCompare(Desk.notes()[0].t, moment, 4000);
        markOf("deployed");
    }
    function test_aTimeIsNotedByItsEnds() {
        showChart();
        choose("write a note");
        tryCompare(item("What"), "activeFocus", true);
        type("maintenance");
        item("When").selectAll();
        item("When").forceActiveFocus();
        type("soon");
        says("“When” isn’t a time that Belfry can read.");
        verify(!Desk.button("Write").enabled);
        item("When").selectAll();
        type("now-10m");
        item("Until").forceActiveFocus();
        type("now-20m");
        says("“Until” has to be later than “When”.");
        item("Until").selectAll();
        type("now-5m");
        keyClick(Qt.Key_Return);
        gone("Until");
        compare(Desk.notes().length, 1);
        fuzzyCompare(Desk.notes()[0].durationMs, 300000, 2000);
    }
    function test_whatIsShownIsNotedAsAWhole() {
        showChart();
        keyClick("p");
        tryCompare(time(), "live", false);
        choose("time that is shown");
        tryCompare(item("What"), "activeFocus", true);
        type("all of it");
        keyClick(Qt.Key_Return);
        gone("What");
        fuzzyCompare(Desk.notes()[0].durationMs, time().rangeMs, 2000);
        fuzzyCompare(Desk.notes()[0].t, time().toMs, 1000);
    }
    function test_theMenuNotesThePlaceOfTheClick() {
        const chart = showChart();
        const there = at(chart, 0.25);
        mouseMove(window.contentItem, there.x, there.y);
        const moment = instantAt(chart, 0.25);
        mouseClick(window.contentItem, there.x, there.y, Qt.RightButton);
        click("Note here…");
        tryCompare(item("What"), "activeFocus", true);
        type("here");
        keyClick(Qt.Key_Return);
        gone("What");
        fuzzyCompare(Desk.notes()[0].t, moment, 5000);
    }
    function test_whatIsRefusedIsSaidAndStays() {
        showChart();
        Desk.failToNote("the disk is full");
        keyClick("n");
        tryCompare(item("What"), "activeFocus", true);
        type("x");
        keyClick(Qt.Key_Return);
        says("the disk is full");
        compare(item("What").text, "x");
        keyClick(Qt.Key_Escape);
        gone("What");
    }
    function test_theKeyboardGoesFromNoteToNoteAndDeletes() {
        Desk.note("first", 600);
        Desk.note("second", 300);
        showChart();
        const second = markOf("second");
        const first = markOf("first");
        item("Notes").forceActiveFocus(Qt.TabFocusReason);
        tryCompare(second, "chosen", true); // the newest
        keyClick(Qt.Key_Left);
        tryCompare(first, "chosen", true);
        keyClick(Qt.Key_Right);
        tryCompare(second, "chosen", true);
        tryVerify(() => tipOf("chart", "second") !== null);
        keyClick(Qt.Key_Delete);
        gone("Note: second");
        compare(Desk.notes().length, 1);
        says("Note deleted: second");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        markOf("second");
        compare(Desk.notes().length, 2);
        tryVerify(() => Desk.withText("Note deleted: second") === null);
    }
    function test_aClickChoosesAndTheButtonDeletes() {
        Desk.note("wrong", 300);
        showChart();
        const mark = markOf("wrong");
        const flag = mark.mapToItem(window.contentItem, 0, 4);
        mouseClick(window.contentItem, flag.x, flag.y);
        tryCompare(mark, "chosen", true);
        click("Delete note");
        gone("Note: wrong");
        compare(Desk.notes().length, 0);
        click("Undo");
        markOf("wrong");
    }
    function test_whoMayNotHasNoWay() {
        Desk.note("fixed", 300);
        Desk.withdrawRights();
        showChart();
        const mark = markOf("fixed");
        item("Notes").forceActiveFocus(Qt.TabFocusReason);
        tryCompare(mark, "chosen", true);
        verify(Desk.named("Delete note") === null);
        keyClick(Qt.Key_Delete);
        compare(Desk.notes().length, 1);
        keyClick(Qt.Key_Escape);
        keyClick("n");
        wait(50);
        verify(Desk.named("Tags") === null);
    }
    function test_eventsAreMarkedWhileWanted() {
        Desk.alertFired("Disk fills", 240, "critical");
        showChart();
        wait(50);
        verify(Desk.named("Firing: Disk fills") === null);
        choose("mark alerts");
        item("Firing: Disk fills");
        choose("mark alerts");
        gone("Firing: Disk fills");
    }
}
