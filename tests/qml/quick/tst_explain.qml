// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// What happened at a point of a chart, and what moved with it: by mouse, by menu, by keyboard, by name.
ChartCase {
    name: "Explain"

    function openByKey() {
        showChart();
        focusOn("chart");
        keyClick("x");
        item("Moved with it");
    }
    function rows() {
        return item(/^node_cpu_seconds_total, cpu=0/);
    }

    function test_thePointerIsWhereNothingWasYet() {
        const chart = showChart();
        Desk.cell("chart").grid.crosshair.show(chart, chart.series.newestMs - 86400e3);
        focusOn("chart");
        keyClick("x");
        item("Moved with it");
        verify(Desk.explained().t > chart.series.newestMs - chart.rangeMs);
    }
    function test_aClickWithAltExplainsThatPoint() {
        const chart = showChart();
        const point = at(chart, 0.4);
        const expected = instantAt(chart, 0.4);
        mouseClick(window.contentItem, point.x, point.y, Qt.LeftButton, Qt.AltModifier);
        item("Moved with it");
        fuzzyCompare(Desk.explained().t, expected, 2000);
        compare(Desk.explained().t % 1000, 0);
        verify(Desk.explained().expr.includes("mode_total"));
        says("87.2");
        says("31.4 times its usual spread above usual (usually 12\u00a0%)");
        says("4 metrics moved with it: 1214 series compared");
        // Without Alt a click does nothing.
        keyClick(Qt.Key_Escape);
        gone("Moved with it");
        mouseClick(window.contentItem, point.x, point.y);
        compare(Desk.explained().count, 1);
    }
    function test_aKeyExplainsWhatStandsOut() {
        openByKey();
        verify(Desk.explained().t > 0);
        // What moved, and what is known besides.
        const first = Desk.accessible(item("node_pressure_cpu_waiting_seconds_total"));
        compare(first.role, "ListItem");
        compare(first.description, "Very strong, correlation 0.97, at once, 1\u00a0% → 62\u00a0%, 212 times its usual spread above usual");
        says("CpuBusy: pending → firing");
        says("12 s before · deploy, ann");
        says("Processor 0.2\u00a0% → 182\u00a0%");
        keyClick(Qt.Key_Escape);
        gone("Moved with it");
        tryCompare(Desk.cell("chart"), "activeFocus", true);
    }
    function test_theMenuExplainsWhereItWasOpened() {
        const chart = showChart();
        const point = at(chart, 0.7);
        mouseClick(window.contentItem, point.x, point.y, Qt.RightButton);
        const expected = instantAt(chart, 0.7);
        click("What happened here…");
        item("Moved with it");
        fuzzyCompare(Desk.explained().t, expected, 3000);
    }
    function test_whereThereIsNothingToExplainTheMenuDoesntOfferIt() {
        showChart();
        focusOn("bars");
        keyClick("x");
        keyClick(Qt.Key_Menu);
        item("Open");
        compare(Desk.named("What happened here…"), null);
        compare(Desk.explained().count, 0);
    }
    function test_thePaletteExplainsByName() {
        showChart();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        item("Search");
        type("what happened");
        keyClick(Qt.Key_Return);
        item("Moved with it");
        compare(Desk.explained().count, 1);
    }
    function test_anotherTimeIsChosenByKeyboard() {
        openByKey();
        const before = Desk.explained().t;
        const time = item(/^Time: /);
        compare(Desk.accessible(time).role, "Slider");
        tryCompare(time, "activeFocus", true);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Left, Qt.ShiftModifier);
        tryVerify(() => Desk.explained().t === before - 8000);
        compare(Desk.explained().count, 2); // asked once for all of them
    }
    function test_anotherSeriesIsChosen() {
        openByKey();
        const before = Desk.explained().labels;
        mouseClick(item("Series"));
        const other = ["user", "system", "iowait"].find(mode => !before.includes(mode));
        click(other);
        tryVerify(() => Desk.explained().labels.includes(other));
    }
    function test_theListIsUsedByKeyboard() {
        openByKey();
        keyClick(Qt.Key_Tab);
        tryVerify(() => Desk.accessible(window.activeFocusItem).role === "ListItem"); // the list's current one
        keyClick(Qt.Key_Down);
        compare(Desk.named("node_cpu_seconds_total, cpu=1, mode=idle"), null);
        keyClick(Qt.Key_Right);
        item("node_cpu_seconds_total, cpu=1, mode=idle");
        keyClick(Qt.Key_Left);
        gone("node_cpu_seconds_total, cpu=1, mode=idle");
        // X explains that one instead.
        keyClick("x");
        tryVerify(() => Desk.explained().expr === "rate(node_cpu_seconds_total[5s])");
        verify(Desk.explained().labels.includes('cpu="0"'));
    }
    function test_aRowIsPutOnAPage() {
        openByKey();
        const before = Desk.storedPages()[0].widgets.length;
        keyClick(Qt.Key_Tab);
        tryVerify(() => Desk.accessible(window.activeFocusItem).role === "ListItem"); // the list's current one
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        item("Add to page");
        gone("Moved with it");
        click("Add");
        tryVerify(() => Desk.storedPages()[0].widgets.length === before + 1);
        const added = Desk.storedPages()[0].widgets[before];
        compare(added.queries[0].expr, 'rate(node_cpu_seconds_total{cpu="0",instance="atlas",mode="idle"}[5s])');
    }
    function test_whoMayNotEditExplainsARowByClick() {
        Desk.withdrawRights();
        openByKey();
        mouseClick(rows());
        tryVerify(() => Desk.explained().expr === "rate(node_cpu_seconds_total[5s])");
        compare(Desk.named("Add to page"), null);
    }
    function test_othersOfAMetricAreShown() {
        openByKey();
        click("Show the others of node_cpu_seconds_total");
        item("node_cpu_seconds_total, cpu=2, mode=idle");
        click("Hide the others of node_cpu_seconds_total");
        gone("node_cpu_seconds_total, cpu=2, mode=idle");
    }
    function test_whileItIsWorkedOnItSaysSo() {
        Desk.holdExplanations();
        showChart();
        focusOn("chart");
        keyClick("x");
        item("What happened");
        item("Loading");
        Desk.releaseExplanation();
        item("Moved with it");
        gone("Loading");
    }
    function test_whatIsRefusedIsSaid() {
        Desk.refuseExplanations();
        showChart();
        focusOn("chart");
        keyClick("x");
        item("the expression has no series then");
        compare(Desk.named("Moved with it"), null);
    }
    function test_nothingElseMoved() {
        Desk.explainNothing();
        openByKey();
        says("Nothing else moved with it: 1214 series compared.");
        says("No alert, no incident and no note.");
    }
    function test_withoutAConnectionItWaitsForOne() {
        showChart();
        Desk.loseConnection("gone", 30);
        focusOn("chart");
        keyClick("x");
        item("What happened");
        item(/no connection/);
        compare(Desk.explained().count, 0);
        Desk.comeBack();
        item("Moved with it");
    }
}
