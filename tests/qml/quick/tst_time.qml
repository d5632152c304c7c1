// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A page's time: held, zoomed and moved, by mouse and by keyboard.
ChartCase {
    name: "Time"

    function test_aDragOnAChartShowsThatPiece() {
        const chart = showChart();
        const from = at(chart, 0.25);
        const to = at(chart, 0.75);
        const expected = [instantAt(chart, 0.25), instantAt(chart, 0.75)];
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
    function test_allWidgetsShowThatInstant() {
        showChart();
        const bars = findIn(Desk.cell("bars"), each => each.settings !== undefined && each.settings.endMs !== undefined);
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
}
