// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The options of widgets, as their types declare them, and what a time series makes of its own.
DeskCase {
    name: "Options"

    // Scrolled to first, as whoever clicks would.
    function press(name) {
        item(name).forceActiveFocus(Qt.TabFocusReason);
        click(name);
    }
    // A combo box by keyboard: so many entries further.
    function choose(name, down) {
        item(name).forceActiveFocus(Qt.TabFocusReason);
        for (let i = 0; i < down; ++i)
            keyClick(Qt.Key_Down);
    }
    function fill(name, text) {
        const field = item(name);
        field.forceActiveFocus(Qt.TabFocusReason);
        field.selectAll();
        type(text);
    }
    function apply() {
        click("Apply");
        gone("Apply");
    }
    function options(widget) {
        return Desk.storedWidget(widget).options ?? ({});
    }

    function test_aTimeSeriesIsMadeOfBarsOnALogarithmicScale() {
        configure("chart");
        choose("Drawn as", 2);
        compare(item("Drawn as").displayText, "Bars");
        choose("Axis", 1);
        press("Stack series");
        press("Min");
        press("Last");
        apply();
        tryVerify(() => options("chart").draw === "bars");
        compare(options("chart").scale, "log");
        compare(options("chart").stack, false);
        compare(options("chart").legendValues, ["min", "last"]);
        compare(options("chart").fill, true, "what wasn't touched stays");
    }
    function test_anOptionOutOfItsRangeIsRefusedWhereItIs() {
        configure("bars");
        fill("At most", "70");
        compare(item("At most").failed, true);
        fill("At most", "7");
        compare(item("At most").failed, false);
        apply();
        tryVerify(() => options("bars").limit === 7);
        keyClick(Qt.Key_Return);
        compare(item("At most").text, "7");
        fill("At most", "");
        keyClick(Qt.Key_Backspace);
        apply();
        tryVerify(() => options("bars").limit === undefined);
    }
    function test_whatIsRefusedSaysSoAtItsField() {
        configure("bars");
        for (const [wrong, found] of [["70", "found 70"], ["many", "found \"many\""]]) {
            fill("At most", wrong);
            click("Apply");
            const said = says(`expected a whole number from 1 to 50, ${found}`);
            compare(Desk.accessible(said).role, "AlertMessage");
            compare(said.text.indexOf("/pages"), -1);
            tryCompare(item("At most"), "activeFocus", true);
            const [below, field] = [said, item("At most")].map(each => each.mapToItem(null, 0, 0).y);
            verify(below > field && below < field + 100, `${below} is not just below ${field}`);
        }
        fill("At most", "7");
        tryVerify(() => Desk.withText("expected a whole number") === null);
        apply();
        tryVerify(() => options("bars").limit === 7);
    }
    function test_whatElseIsRefusedSaysSoWhereItIs() {
        configure("timeline");
        fill("Threshold 2: value", "0.3");
        click("Apply");
        const said = says("expected thresholds to rise or to fall, found 0.3 after 0.3");
        compare(Desk.accessible(said).role, "AlertMessage");
        tryCompare(item("Add threshold"), "activeFocus", true); // so that it is scrolled to
        const [below, above] = [said, item("Add threshold")].map(each => each.mapToItem(null, 0, 0).y);
        verify(below > above && below < above + 60, `${below} is not just below ${above}`);
        fill("Threshold 2: value", "0.9");
        apply();
        compare(Desk.storedWidget("timeline").thresholds[1].value, 0.9);
    }
    function test_aSpokeHasAnEndOfItsOwn() {
        showPage();
        tryVerify(() => Desk.frame("polar") !== null && Desk.frame("polar").body !== null && Desk.frame("polar").body.shown.length > 1);
        const first = Desk.frame("polar").body.shown[0];
        configure("polar");
        fill("Ends of spokes", `${first.label}=1000000`);
        apply();
        tryVerify(() => Desk.frame("polar").body.shown[0].fraction < 0.001);
        verify(Desk.frame("polar").body.shown.slice(1).some(each => each.fraction > 0.1));
    }
    function test_aScaleHasEnds() {
        configure("chart");
        fill("Scale: from", "10");
        fill("Scale: to", "5");
        compare(item("Apply").enabled, false);
        fill("Scale: to", "50");
        apply();
        tryVerify(() => Desk.storedWidget("chart").max === 50);
        compare(Desk.storedWidget("chart").min, 10);
    }
    function test_aTableHasColumns() {
        configure("table");
        press("Add column");
        press("Add column");
        fill("Column 1: heading", "Used");
        choose("Column 2: shows", 0);
        keyClick(Qt.Key_Up);
        fill("Column 2: name of the label", "mountpoint");
        press("Move column 2 to the left");
        apply();
        tryVerify(() => (options("table").columns ?? []).length === 2);
        compare(options("table").columns[0].label, "mountpoint");
        compare(options("table").columns[1].query, 0);
        compare(options("table").columns[1].title, "Used");
        keyClick(Qt.Key_Return);
        press("Remove column 1");
        apply();
        tryVerify(() => options("table").columns.length === 1);
    }
    function test_aTextIsWrittenInLines() {
        configure("text");
        fill("Title", "Runbook"); // not called as the field is
        apply();
        tryVerify(() => Desk.cell("text").title === "Runbook");
        keyClick(Qt.Key_Return);
        const field = item("Text");
        field.forceActiveFocus(Qt.TabFocusReason);
        field.selectAll();
        type("On call");
        keyClick(Qt.Key_Return);
        type("- Ada");
        apply();
        tryVerify(() => options("text").text === "On call\n- Ada");
    }
    function test_aColourIsChosenByArrows() {
        configure("stat");
        const swatches = item("Colour");
        swatches.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(Desk.accessible(swatches).description, "Colour 3");
        apply();
        tryVerify(() => options("stat").color === 2);
    }
    function test_theLegendHidesAndIsolates() {
        showPage();
        const legend = item("Legend");
        legend.forceActiveFocus(Qt.TabFocusReason);
        const series = legend.series;
        tryVerify(() => series.count === 3);
        keyClick(Qt.Key_Space);
        compare(series.hidden(0), true);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        compare([0, 1, 2].map(i => series.hidden(i)), [true, false, true]);
        keyClick(Qt.Key_Return);
        compare(series.hiddenCount, 0);
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Escape);
        compare(series.hiddenCount, 0);
        Desk.tick();
        compare(series.count, 3);
    }
    function entry(legend, index) {
        return findIn(legend, each => each.colorIndex !== undefined && each.index === index);
    }
    function test_aClickInTheLegendShowsOneAlone() {
        showPage();
        const legend = item("Legend");
        const series = legend.series;
        tryVerify(() => entry(legend, 1) !== null);
        compare(Desk.accessible(entry(legend, 1)).role, "CheckBox");
        settle(entry(legend, 1));
        mouseClick(entry(legend, 1));
        tryVerify(() => series.hiddenCount === 2 && !series.hidden(1));
        mouseClick(entry(legend, 0), 4, 4, Qt.LeftButton, Qt.ControlModifier);
        tryVerify(() => series.hiddenCount === 1 && series.hidden(2));
        mouseClick(entry(legend, 1));
        mouseClick(entry(legend, 1));
        tryVerify(() => series.hiddenCount === 0);
    }
    function test_theLegendMayBeATable() {
        configure("chart");
        for (const value of ["Min", "Avg", "Max", "Last"])
            press(value);
        apply();
        trySize("chart", "6x4");
        tryVerify(() => item("Legend").columns.length === 4);
        tryVerify(() => entry(item("Legend"), 0) !== null);
        const row = entry(item("Legend"), 0);
        tryVerify(() => row.minimum.length > 1 && row.average.length > 1 && row.maximum.length > 1);
        verify(Desk.accessible(row).name.indexOf(row.average) > 0);
    }
}
