// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Writing queries, and finding what to ask for.
DeskCase {
    name: "Queries"

    property var field: null

    // The first query of the stat, empty.
    function write(text) {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Return);
        field = item("Query 1");
        mouseClick(field);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type(text);
    }
    function offered() {
        item("Suggestions");
        return field.suggestions.current.name;
    }

    function test_aQueryIsWrittenByKeyboard() {
        write("sum(rate(node_cp");
        tryVerify(() => Desk.named("Suggestions") !== null && offered() === "node_cpu_seconds_total");
        compare(Desk.accessible(item("node_cpu_seconds_total")).description, "metric, counter · 8 series");
        keyClick(Qt.Key_Tab);
        compare(field.text, "sum(rate(node_cpu_seconds_total");
        gone("Suggestions");
        type("{m");
        tryVerify(() => Desk.named("Suggestions") !== null && offered() === "mode");
        keyClick(Qt.Key_Return);
        compare(field.text, "sum(rate(node_cpu_seconds_total{mode=\"\"");
        tryVerify(() => Desk.named("Suggestions") !== null && offered() === "idle"); // at once
        keyClick(Qt.Key_Down);
        tryVerify(() => offered() === "iowait");
        keyClick(Qt.Key_Up);
        type("us");
        tryVerify(() => Desk.named("Suggestions") !== null && offered() === "user");
        keyClick(Qt.Key_Tab);
        type("}[5m])) ");
        compare(field.text, "sum(rate(node_cpu_seconds_total{mode=\"user\"}[5m])) ");
        verify(field.activeFocus);
        keyClick(Qt.Key_Return);
        gone("Apply");
        tryVerify(() => Desk.storedWidget("stat").queries?.[0].expr === "sum(rate(node_cpu_seconds_total{mode=\"user\"}[5m]))");
    }
    function test_controlSpaceAsksAndEscapeLeavesTheDialogOpen() {
        write(" ");
        compare(Desk.named("Suggestions"), null);
        keyClick(Qt.Key_Space, Qt.ControlModifier);
        item("Suggestions");
        keyClick(Qt.Key_Escape);
        gone("Suggestions");
        item("Apply");
        compare(field.text, " ");
        keyClick(Qt.Key_Escape);
        gone("Apply");
    }
    function test_aSuggestionIsClicked() {
        write("node_lo");
        mouseClick(item("node_load15"));
        compare(field.text, "node_load15");
        verify(field.activeFocus);
    }
    function test_suggestionsCanBeTurnedOff() {
        show();
        Desk.viewer().suggest = false;
        tryVerify(() => Desk.cell("stat") !== null);
        click("Edit");
        item("Done");
        focusOn("stat");
        keyClick(Qt.Key_Return);
        field = item("Query 1");
        mouseClick(field);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("node_l");
        compare(Desk.named("Suggestions"), null);
        keyClick(Qt.Key_Space, Qt.ControlModifier);
        item("Suggestions");
    }
    function test_anErrorIsUnderlinedWhereItIs() {
        write("node_load1 + summ(up)");
        const mark = item("Error: " + field.verdict.message);
        compare(field.verdict.position, 13);
        const at = field.positionToRectangle(13);
        compare(mark.x, at.x);
        compare(mark.width, field.positionToRectangle(17).x - at.x);
        says(field.verdict.message);
        mouseMove(mark, mark.width / 2, mark.height / 2);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("up ");
        gone("Error: " + field.verdict.message);
        tryVerify(() => Desk.withText("Error:") === null);
    }
    function test_aQueryHasSeveralLines() {
        write("up");
        const one = field.height;
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        type("+ up");
        item("Apply");
        compare(field.text, "up\n+ up");
        verify(field.height > one);
    }
    function test_tabLeavesTheFieldWhereNothingIsOffered() {
        write("up ");
        keyClick(Qt.Key_Tab);
        tryVerify(() => !field.activeFocus);
        compare(field.text, "up ");
    }
    function test_theUnitFollowsTheQueryUntilOneIsChosen() {
        write("free_bytes ");
        const unit = item("Unit");
        tryCompare(unit, "displayText", "Bytes (KiB, MiB …)");
        type("/ all_bytes ");
        tryCompare(unit, "displayText", "Percent (0–1)");
        unit.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        const chosen = unit.displayText;
        verify(chosen !== "Percent (0–1)");
        mouseClick(field);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("free_bytes ");
        compare(unit.displayText, chosen);
    }
    function test_theSeriesAreCounted() {
        Desk.answerEmpty("nothing");
        write("mode_total");
        says("3 series");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("nothing");
        says("No series matches now.");
    }
    function test_thePreviewFollowsWhatIsTyped() {
        write("mode_total");
        const preview = item("Preview");
        tryVerify(() => Desk.frame("preview") !== null);
        tryVerify(() => preview.info.queries[0].expr === "mode_total");
        tryVerify(() => Desk.asking("mode_total") === 1);
        mouseClick(item("Title"));
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("mine");
        tryVerify(() => preview.info.title === "mine");
        compare(Desk.puts(), 0);
        keyClick(Qt.Key_Escape);
        gone("Preview");
        tryVerify(() => Desk.asking("mode_total") === 0); // its queries end with it
    }
    function test_thePreviewSaysThatNothingMatches() {
        Desk.answerEmpty("nothing");
        write("nothing");
        tryVerify(() => Desk.accessible(Desk.named("Preview")).description === "No series matches the query yet.", 8000);
    }
    function test_thePreviewCanBeTurnedOff() {
        show();
        Desk.viewer().preview = false;
        tryVerify(() => Desk.cell("stat") !== null);
        click("Edit");
        focusOn("stat");
        keyClick(Qt.Key_Return);
        item("Apply");
        compare(Desk.named("Preview"), null);
    }

    function browse() {
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        tryCompare(item("Search metrics"), "activeFocus", true);
        tryVerify(() => item("Metrics found").count > 5);
    }
    function test_metricsAreBrowsedByKeyboard() {
        showPage();
        const before = Desk.storedPages()[0].widgets.length;
        browse();
        type("cpu sec");
        says("counter, 8 series · Seconds the CPUs spent in each mode.");
        says("rate(node_cpu_seconds_total[1m])");
        const labels = item("Labels");
        tryVerify(() => labels.count === 8);
        tryVerify(() => Desk.accessible(Desk.named("cpu = 0")).description === "4 series");
        keyClick(Qt.Key_Tab); // the list
        keyClick(Qt.Key_Tab); // the labels
        tryCompare(labels, "activeFocus", true);
        keyClick(Qt.Key_Space);
        says("rate(node_cpu_seconds_total{cpu=\"0\"}[1m])");
        verify(item("cpu = 0").chosen);
        click("Copy");
        compare(Desk.clipboard().text, "rate(node_cpu_seconds_total{cpu=\"0\"}[1m])");
        mouseClick(item("Search metrics"));
        keyClick(Qt.Key_Return);
        gone("Search metrics");
        tryVerify(() => Desk.storedPages()[0].widgets.length === before + 1);
        const added = Desk.storedPages()[0].widgets.find(w => w.title === "node_cpu_seconds_total");
        compare(added.queries[0].expr, "rate(node_cpu_seconds_total{cpu=\"0\"}[1m])");
        compare(added.unit, "percentunit");
    }
    function test_arrowsGoThroughMetrics() {
        showPage();
        browse();
        type("load");
        const metrics = item("Metrics found");
        tryCompare(metrics, "count", 3);
        const first = metrics.currentItem.name;
        keyClick(Qt.Key_Down);
        verify(metrics.currentItem.name !== first);
        says(metrics.currentItem.name);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("qqqq");
        says("No metric is called that.");
        keyClick(Qt.Key_Escape);
        gone("Search metrics");
    }
    function test_aMetricIsInsertedIntoTheQuery() {
        write("8 * ");
        keyClick(Qt.Key_M, Qt.ControlModifier | Qt.ShiftModifier);
        tryCompare(item("Search metrics"), "activeFocus", true);
        type("receive");
        tryVerify(() => Desk.named("Insert").enabled);
        keyClick(Qt.Key_Return);
        gone("Search metrics");
        compare(field.text, "8 * rate(node_network_receive_bytes_total[1m])");
        item("Apply");
        tryCompare(field, "activeFocus", true);
    }
    function test_whoMayNotEditOnlyLooks() {
        Desk.withdrawRights();
        showPage();
        browse();
        compare(Desk.named("Add to page"), null);
        item("Copy");
    }
}
