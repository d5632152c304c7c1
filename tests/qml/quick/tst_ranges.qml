// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// What the menu of a page's time offers: how much is shown, from when to when, how often, and beside which day.
ChartCase {
    name: "Ranges"

    function test_theRangeOfThePageIsLive() {
        showChart();
        keyClick("p");
        click(time().text);
        click("Last hour");
        tryCompare(time(), "live", true);
        compare(time().rangeMs, 3600000);
        item("Live · last 1 h");
    }
    function test_aViewerWhoMayNotEditHasARangeForTheMoment() {
        Desk.withdrawRights();
        showChart();
        click("Live · last 15 min");
        click("Last hour");
        compare(time().rangeMs, 3600000);
        compare(Desk.puts(), 0);
    }
    function test_aTimeIsWrittenDown() {
        const newest = showChart().series.newestMs;
        click("Live · last 15 min");
        click("From … to …");
        tryCompare(item("From"), "activeFocus", true);
        compare(item("From").text, "now-1h"); // selected: typing replaces it
        type("now-3h");
        keyClick(Qt.Key_Tab);
        item("To").selectAll();
        type("noon");
        says("“To” isn’t a time that Belfry can read.");
        verify(!item("Show").enabled);
        item("To").selectAll();
        type("now-4h");
        says("“To” has to be later than “From”.");
        item("To").selectAll();
        type("now-2h");
        keyClick(Qt.Key_Return);
        gone("From");
        tryCompare(time(), "live", false);
        fuzzyCompare(time().rangeMs, 3600000, 6000);
        fuzzyCompare(time().toMs, newest - 7200000, 6000);
        keyClick(Qt.Key_Backspace);
        tryCompare(time(), "live", true);
    }
    function test_aPageIsRefreshedLessOften() {
        const chart = showChart();
        compare(chart.series.stepMs, 1000);
        click("Live · last 15 min");
        click("Refresh every 30 seconds");
        tryVerify(() => Desk.storedPages()[0].refresh === "30s");
        tryCompare(chart.series, "stepMs", 30000);
        keyClick("p"); // the past has every tick
        tryCompare(chart.series, "stepMs", 1000);
        keyClick("p");
        tryCompare(chart.series, "stepMs", 30000);
        click("Other");
        tryVerify(() => Desk.cell("chart") === null);
        click("Main");
        tryVerify(() => chartItem() !== null && chartItem().series.stepMs === 30000);
        click("Live · last 15 min");
        click("Refresh every second");
        tryVerify(() => Desk.storedPages()[0].refresh === undefined);
        tryCompare(chartItem().series, "stepMs", 1000);
    }
    function test_aViewerWhoMayNotEditRefreshesForTheMoment() {
        const chart = showChart();
        Desk.withdrawRights();
        click("Live · last 15 min");
        click("Refresh every 5 seconds");
        tryCompare(chart.series, "stepMs", 5000);
        compare(Desk.storedPages()[0].refresh, undefined);
    }
    function test_yesterdayStandsBesideToday() {
        const chart = showChart();
        tryVerify(() => chart.series.count === 3);
        keyClick("y");
        tryVerify(() => chart.series.count === 6);
        tryVerify(() => item("Legend").series.legend.count === 3);
        verify(Desk.asked().some(expr => expr === "rate(mode_total[5s] offset 1d)"), JSON.stringify(Desk.asked()));
        says("faint: yesterday");
        click("Live · last 15 min");
        click("Compare with yesterday");
        tryVerify(() => chart.series.count === 3);
        click("Live · last 15 min");
        click("Compare with last week");
        tryVerify(() => chart.series.count === 6);
        verify(Desk.asked().some(expr => expr.indexOf("offset 1w") > 0));
    }
}
