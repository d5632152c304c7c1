// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Series, alerts and components put on a page: dragged there from where they are shown, or from a menu.
DeskCase {
    name: "DraggingIn"

    function empty() { // a place on the page where nothing is
        return pointOf(Desk.cell("stat"), 1.5, 0.5);
    }
    function newWidget(id) {
        tryVerify(() => Desk.storedWidget(id).id !== undefined, 5000, `${id} is stored`);
        return Desk.storedWidget(id);
    }
    function from(row) {
        const at = pointOf(row, 0.2, 0.5);
        return Qt.point(Math.round(at.x), Math.round(at.y));
    }
    function dragIn(row, to) {
        hold(from(row), to.x - from(row).x, to.y - from(row).y);
        tryVerify(() => Desk.cell("chart") === null || Desk.cell("chart").grid.incoming.length > 0);
        letGo(to);
    }
    function test_aBarBecomesATimeSeries() {
        showPage();
        // The pie beside it has a row of that name, too.
        const bars = item("Bars");
        const row = () => findIn(bars, each => /^postgres: /.test(Desk.accessible(each).name ?? ""));
        tryVerify(() => row() !== null);
        dragIn(row(), empty());
        tryVerify(() => Desk.cell("timeseries") !== null);
        compare(place("timeseries"), "6,2"); // below the number whose lower half it was dropped on
        const widget = newWidget("timeseries");
        compare(widget.queries[0].expr, "groupname_total{groupname=\"postgres\"}");
        compare(widget.title, "postgres");
        item("Done"); // one edits now
        item("Undo: Add postgres");
        tryVerify(() => Desk.cell("timeseries").activeFocus);
    }
    function test_withCtrlItIsANumber() {
        showPage();
        const row = item(/^postgres: /);
        const to = empty();
        hold(from(row), to.x - from(row).x, to.y - from(row).y);
        keyPress(Qt.Key_Control);
        mouseMove(window.contentItem, to.x + 1, to.y, 1, Qt.LeftButton);
        letGo(Qt.point(to.x + 1, to.y));
        keyRelease(Qt.Key_Control);
        compare(newWidget("stat-2").type, "stat");
    }
    function test_escapeTakesItBack() {
        showPage();
        const row = item(/^postgres: /);
        const to = empty();
        hold(from(row), to.x - from(row).x, to.y - from(row).y);
        tryVerify(() => Desk.cell("timeseries") !== null); // where it would be
        compare(Desk.puts(), 0);
        keyClick(Qt.Key_Escape);
        tryVerify(() => Desk.cell("timeseries") === null);
        letGo(to);
        compare(Desk.puts(), 0);
        gone("Done");
    }
    function test_otherRows_data() {
        return [
            { tag: "legend", row: /^system [0-9]/, id: "timeseries", expr: "rate(mode_total{mode=\"system\"}[5s])" },
            { tag: "table", row: "/home", id: "timeseries", expr: "filesystem_used{mountpoint=\"/home\"}" },
            { tag: "pie", row: /^postgres: .* %$/, id: "timeseries", expr: "groupname_pie{groupname=\"postgres\"}" },
            { tag: "health", row: /^Processor: /, id: "timeline-2", expr: "belfry_health_state{component=\"cpu\"} < 3" }
        ];
    }
    function test_otherRows(data) {
        showPage();
        dragIn(item(data.row), empty());
        compare(newWidget(data.id).queries[0].expr, data.expr);
    }
    function test_anAlertGoesToAPageByTheRail() {
        show({ page: "alerts" });
        const row = item("Disk fills in 3 h");
        const start = from(row);
        const page = pointOf(item("Other"));
        hold(start, page.x - start.x, page.y - start.y);
        tryVerify(() => Desk.withText("An empty page") !== null); // opens after a moment, and the drag goes on
        const to = Qt.point(700, 300);
        for (let step = 1; step <= 4; ++step)
            mouseMove(window.contentItem, page.x + (to.x - page.x) * step / 4, page.y + (to.y - page.y) * step / 4, 1, Qt.LeftButton);
        letGo(to);
        tryVerify(() => Desk.storedPages()[1].widgets.length === 1);
        compare(Desk.viewer().page, "other");
    }
    function test_whoMayNotEditDragsNothing() {
        Desk.withdrawRights();
        showPage();
        const row = item(/^postgres: /);
        const to = empty();
        hold(from(row), to.x - from(row).x, to.y - from(row).y);
        letGo(to);
        compare(Desk.cell("timeseries"), null);
        compare(Desk.puts(), 0);
    }
    function test_theRowsMenuAddsItToAPage() {
        showPage();
        mouseClick(item(/^postgres: /), 20, 8, Qt.RightButton);
        click("Add to page…");
        says("Add to page");
        const dialog = item("Page");
        dialog.currentIndex = 1;
        click("As a number");
        click("Add");
        tryVerify(() => Desk.storedPages()[1].widgets.length === 1);
        compare(Desk.storedPages()[1].widgets[0].type, "stat");
        tryVerify(() => Desk.viewer().page === "other");
        tryVerify(() => Desk.cell("stat") !== null && Desk.cell("stat").activeFocus);
    }
    function test_thePaletteAddsASeriesOfTheWidget() {
        showPage();
        tryVerify(() => Desk.accessible(Desk.cell("bars")).description === "5 rows");
        focusOn("bars");
        keyClick(Qt.Key_K, Qt.ControlModifier);
        item("Search");
        type("add a series");
        keyClick(Qt.Key_Return);
        const what = item("What");
        compare(what.count, 5);
        keyClick(Qt.Key_Down);
        compare(what.currentIndex, 1);
        click("Add");
        verify(newWidget("timeseries").queries[0].expr.startsWith("groupname_total{groupname="));
    }
}
