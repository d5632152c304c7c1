// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A page's time: held, zoomed, moved and written down, by mouse and by keyboard.
DeskCase {
    name: "Time"

    function chartItem() {
        return find(Desk.cell("chart"), each => each.plotRect !== undefined && each.xAt !== undefined);
    }
    function find(item, isIt) {
        if (isIt(item))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = find(item.children[i], isIt);
            if (found)
                return found;
        }
        return null;
    }
    function time() {
        return Desk.cell("chart").grid.time;
    }
    function showChart() {
        showPage();
        tryVerify(() => chartItem() !== null && chartItem().plotRect.width > 100);
        tryVerify(() => chartItem().series.newestMs > 0);
        return chartItem();
    }
    // A point of the chart that far through its time.
    function at(chart, share) {
        const plot = chart.plotRect;
        return chart.mapToItem(window.contentItem, plot.x + plot.width * share, plot.y + plot.height / 2);
    }
    function test_aDragOnAChartShowsThatPiece() {
        const chart = showChart();
        const from = at(chart, 0.25);
        const to = at(chart, 0.75);
        const expected = [chart.timeAt(chart.plotRect.x + chart.plotRect.width * 0.25), chart.timeAt(chart.plotRect.x + chart.plotRect.width * 0.75)];
        drag(from, to.x - from.x, 0);
        tryCompare(time(), "live", false);
        fuzzyCompare(time().fromMs, expected[0], 4000);
        fuzzyCompare(time().toMs, expected[1], 4000);
        item("Go live");
        says(time().text);
        tryCompare(chart.series, "newestMs", time().toMs); // every widget of the page goes there
        tryVerify(() => chart.series.count > 0);
        Desk.tick(); // goes on without it
        compare(chart.series.newestMs, time().toMs);
        click("Go live");
        tryCompare(time(), "live", true);
        gone("Go live");
        tryVerify(() => chart.series.newestMs > expected[1]);
    }
    function test_escapeTakesTheChoiceBack() {
        const chart = showChart();
        const from = at(chart, 0.3);
        for (let times = 0; times < 2; ++times) {
            hold(from, 120, 0);
            keyClick(Qt.Key_Escape);
            letGo(Qt.point(from.x + 120, from.y));
            verify(time().live);
        }
    }
    // With Shift and the left button the same, which a test can't send.
    function test_theMiddleButtonMovesWhatIsShown() {
        const chart = showChart();
        keyClick("p");
        tryCompare(time(), "live", false);
        const before = time().toMs;
        const length = time().rangeMs;
        const from = at(chart, 0.3);
        const content = window.contentItem;
        mousePress(content, from.x, from.y, Qt.MiddleButton);
        for (let step = 1; step <= 10; ++step)
            mouseMove(content, from.x + step * 20, from.y, 1, Qt.MiddleButton);
        mouseRelease(content, from.x + 200, from.y, Qt.MiddleButton);
        verify(time().toMs < before);
        compare(time().rangeMs, length);
    }
    function test_theWheelGoesCloser() {
        const chart = showChart();
        const there = at(chart, 0.5);
        const length = time().rangeMs;
        mouseWheel(window.contentItem, there.x, there.y, 0, 120, Qt.NoButton, Qt.ControlModifier);
        tryCompare(time(), "live", false);
        fuzzyCompare(time().rangeMs, length * 0.8, 10);
        mouseDoubleClickSequence(window.contentItem, there.x, there.y);
        tryCompare(time(), "live", true);
    }
    function test_keysHoldMoveAndGoBack() {
        showChart();
        const length = time().rangeMs;
        keyClick("p");
        tryCompare(time(), "live", false);
        const held = time().toMs;
        compare(time().rangeMs, length);
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        compare(time().toMs, held - length / 2);
        keyClick(Qt.Key_Plus, Qt.ControlModifier);
        compare(time().rangeMs, length / 2);
        keyClick(Qt.Key_Minus, Qt.ControlModifier);
        compare(time().rangeMs, length);
        keyClick(Qt.Key_Backspace); // all of that at once
        compare(time().toMs, held);
        keyClick("p");
        tryCompare(time(), "live", true);
    }
    function test_anotherPageShowsTheSameTime() {
        showChart();
        keyClick("p");
        tryCompare(time(), "live", false);
        const held = time().toMs;
        click("Other");
        tryVerify(() => Desk.cell("chart") === null);
        click("Main");
        tryVerify(() => Desk.cell("chart") !== null);
        compare(time().toMs, held);
        tryVerify(() => chartItem() !== null && chartItem().series.newestMs === held);
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
    function test_allWidgetsShowThatInstant() {
        showChart();
        const bars = find(Desk.cell("bars"), each => each.settings !== undefined && each.settings.endMs !== undefined);
        keyClick("p");
        tryCompare(time(), "live", false);
        compare(bars.settings.endMs, time().toMs);
        tryVerify(() => Desk.wasAskedAt(Math.floor(time().toMs / 1000) * 1000));
        item("Go live");
        gone("Disk fills in 3 h"); // what was firing then
        item("p99 of tool “search” over 2 s");
        says("1 firing");
        gone("Acknowledge");
        tryVerify(() => Desk.withText("Network") === null); // nothing was kept of that
        says("Processor");
        keyClick("p");
        item("Disk fills in 3 h");
    }
    function test_whatHappenedIsPlayed() {
        showChart();
        keyClick("p");
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        const from = time().toMs;
        click("Play from here");
        tryCompare(time(), "playing", true);
        click("Speed 1×");
        click("10×");
        tryVerify(() => time().toMs >= from + 10000);
        keyClick("r");
        item("Play from here");
        const stopped = time().toMs;
        keyClick(".");
        compare(time().toMs, stopped + 1000);
        keyClick(",");
        compare(time().toMs, stopped);
        click("A second on");
        compare(time().toMs, stopped + 1000);
        click("A second back");
        compare(time().toMs, stopped);
    }
    function test_theLastMinutesArePlayedAgain() {
        showChart();
        const range = time().rangeMs;
        keyClick("r");
        tryCompare(time(), "playing", true);
        verify(!time().live);
        verify(time().newestMs - time().toMs > range / 2);
        keyClick("p");
        tryCompare(time(), "live", true);
    }
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
}
