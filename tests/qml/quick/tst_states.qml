// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// What widgets and the window say when there is nothing current to show.
DeskCase {
    name: "States"

    function tryStatus(widget, status) {
        tryVerify(() => Desk.frame(widget) !== null);
        tryCompare(Desk.frame(widget), "status", status);
        return Desk.frame(widget);
    }

    function test_aWidgetIsCopied() {
        showPage();
        for (const [widget, starts] of [["chart", "Time,user,system,iowait\r\n"], ["bars", "Name,Value\r\n"], ["table", "mountpoint,Value\r\n"], ["alerts", ""]]) {
            focusOn(widget);
            tryCompare(Desk.frame(widget), "status", 1);
            Outside.clearClipboard();
            keyClick(Qt.Key_C, Qt.ControlModifier);
            tryVerify(() => Outside.clipboard().picture);
            const text = Outside.clipboard().text;
            compare(text.slice(0, starts.length), starts);
            compare(text.split("\r\n").length > 3, starts.length > 0, widget);
        }
        item("Copy Alerts");
    }
    function test_theHealthOfAllParts() {
        showPage();
        click("Health");
        compare(Desk.accessible(item("Components")).role, "List");
        says("92 % is used; above 90 % is degraded");
        item("Degraded. 92 % is used; above 90 % is degraded");
        item("Memory: Healthy");
        says("for 2 h");
        tryCompare(item("Components"), "count", 5);
    }
    function test_loadingShowsASkeleton() {
        Desk.answerNothing();
        showPage();
        const frame = tryStatus("chart", LiveSeries.Loading);
        compare(Desk.accessible(Desk.cell("chart")).description, "Loading");
        verify(!frame.hasPicture);
        item("Loading");
    }
    function test_aSilentSourceIsToldByEveryWidget() {
        showPage();
        tryStatus("chart", LiveSeries.Live);
        Desk.fallSilent(240);
        for (const widget of ["chart", "stat", "bars", "table", "pie", "gauge", "timeline", "statusgrid", "heatmap", "histogram", "polar", "hostmap", "flow", "calls"]) {
            const frame = tryStatus(widget, LiveSeries.Stale);
            verify(/^No data since \d\d:\d\d:\d\d$/.test(frame.stateText), frame.stateText);
            compare(Desk.accessible(Desk.cell(widget)).description, frame.stateText);
            verify(frame.hasPicture); // dimmed, not gone
            tryCompare(frame.body.parent, "opacity", 0.45);
        }
        compare(Desk.accessible(says("Stale for 4 min")).role, "AlertMessage");
        Desk.comeBack();
        const chart = tryStatus("chart", LiveSeries.Live);
        compare(chart.body.parent.opacity, 1);
        tryVerify(() => Desk.withText("Stale for") === null);
    }
    function test_aLostConnectionIsToldAndComesBack() {
        showPage();
        tryStatus("chart", LiveSeries.Live);
        Desk.loseConnection("The server closed the connection.", 30);
        tryStatus("chart", LiveSeries.Disconnected);
        tryStatus("alerts", LiveSeries.Disconnected);
        const banner = says("No connection, next attempt in");
        verify(banner.text.includes("The server closed the connection."), banner.text);
        compare(Desk.accessible(banner).role, "AlertMessage");
        Desk.comeBack();
        tryStatus("chart", LiveSeries.Live);
        tryVerify(() => Desk.withText("No connection") === null);
    }
    function test_aBrokenQueryIsNamedAndOffersEditing() {
        Desk.refuse("node_load1", "unknown function \"foo\"", 4);
        showPage();
        tryStatus("stat", LiveSeries.Error);
        says("unknown function \"foo\" (1:4)");
        click("Edit query");
        const query = item("Query 1");
        tryCompare(query, "activeFocus", true);
        compare(query.cursorPosition, 3);
    }
    function test_anEmptyAnswerSaysWhatWouldFillIt() {
        Desk.answerEmpty("node_load1");
        showPage();
        tryStatus("stat", LiveSeries.Empty);
        says("No series matches the query yet.");
    }
    function test_aLayoutThatCantBeStoredIsTold() {
        edit();
        Desk.failToStore("the disk is full");
        focusOn("stat");
        keyClick(Qt.Key_Right);
        says("Layout not saved: the disk is full");
        tryPlace("stat", "7,0"); // what was done stays
    }
    function test_whoMayNotEditSeesNoEditing() {
        Desk.withdrawRights();
        showPage();
        for (const name of ["Edit", "New page"])
            compare(Desk.named(name), null);
        keyClick(Qt.Key_E);
        compare(Desk.named("Done"), null);
    }
    function rightOf(widget) {
        return Desk.cell(widget).x + Desk.cell(widget).width;
    }
    function bottomOf(widget) {
        return Desk.cell(widget).y + Desk.cell(widget).height;
    }
    function test_aNarrowWindowStacksItsWidgets_data() {
        return [{ tag: "made narrow", start: 1280 }, { tag: "opened narrow", start: 700 }];
    }
    function test_aNarrowWindowStacksItsWidgets(data) {
        show({ width: data.start });
        tryVerify(() => Desk.cell("chart") !== null);
        window.width = 700;
        // Large widgets have a row of their own, from edge to edge; the two small ones share one.
        tryVerify(() => Desk.cell("bars").x === Desk.cell("chart").x && Desk.cell("bars").y > bottomOf("chart"));
        const large = ["chart", "stat", "bars", "table", "alerts", "pie"];
        for (let i = 1; i < large.length; ++i)
            verify(Desk.cell(large[i]).y >= bottomOf(large[i - 1]), large[i]);
        for (const widget of ["chart", "stat", "bars", "table", "pie"])
            compare(rightOf(widget), rightOf("chart"));
        compare(Desk.cell("health").y, Desk.cell("alerts").y);
        verify(Desk.cell("health").x > rightOf("alerts"));
        compare(rightOf("health"), rightOf("chart"));
        verify(rightOf("chart") < 700 - Desk.cell("chart").x);
        // The rail is its symbols only, their names are still there.
        compare(Desk.accessible(item("Alerts")).role, "Button");
        verify(item("Alerts").width < 60);
        window.width = 1280;
        tryVerify(() => Desk.cell("stat").x > Desk.cell("chart").x);
        compare(place("stat"), "6,0");
    }
}
