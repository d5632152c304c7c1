// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A query is written: what is offered, what is wrong, and the preview of it.
DeskCase {
    name: "Queries"

    property var field: null

    // As the first query of the stat, in place of what it was.
    function write(text) {
        configure("stat");
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
}
