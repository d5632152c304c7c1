// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The past played again, and gone through second by second.
ChartCase {
    name: "Replay"

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
}
