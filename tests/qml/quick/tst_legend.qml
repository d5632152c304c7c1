// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The legend of a chart that has no room for all of it.
DeskCase {
    name: "Legend"

    SignalSpy {
        id: measured
        signalName: "measured"
    }

    // Of three series.
    function legendOf(width) {
        showPage();
        tryVerify(() => item("Legend").series.legend.count === 3);
        const legend = item("Legend");
        legend.anchors.right = undefined;
        legend.width = width;
        return legend;
    }
    function test_itSaysHowMuchItHasNoRoomFor() {
        const legend = legendOf(1000);
        tryCompare(legend, "overflows", false);
        verify(Desk.named("1 more series") === null);
        legend.width = 200;
        click(/more series$/);
        compare(legend.shownLine, 1);
        for (let i = 1; i < legend.lines; ++i)
            click(/more series$/);
        compare(legend.shownLine, 0);
    }
    function test_arrowsGoThroughAllLines() {
        const legend = legendOf(150);
        tryVerify(() => legend.lines > 1);
        legend.forceActiveFocus(Qt.TabFocusReason);
        for (let i = 0; i < 5; ++i)
            keyClick(Qt.Key_Right);
        compare(legend.current, 2);
        compare(legend.shownLine, legend.lines - 1);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        compare(legend.shownLine, 0);
    }
    // What is shown decides nothing that decides what is shown.
    function test_itComesToRestAtAnyWidth() {
        const legend = legendOf(300);
        measured.target = legend;
        for (let width = 20; width < 300; width += 7) {
            legend.width = width;
            measured.clear();
            tryVerify(() => {
                const before = measured.count;
                wait(0);
                return measured.count === before;
            }, 1000, `rests at ${width}`);
            verify(measured.count < 10, `${measured.count} times at ${width}`);
        }
        measured.target = null;
    }
}
