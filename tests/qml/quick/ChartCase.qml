// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A test of what is done at the chart of the test page, and at the time that it shows.
DeskCase {
    function showChart() {
        showPage();
        tryVerify(() => chartItem() !== null && chartItem().plotRect.width > 100);
        tryVerify(() => chartItem().series.newestMs > 0);
        return chartItem();
    }
    function chartItem() {
        return findIn(Desk.cell("chart"), each => each.plotRect !== undefined && each.xAt !== undefined);
    }
    function time() {
        return Desk.cell("chart").grid.time;
    }
    // The point of the window that is that far through the chart's time, and the instant there.
    function at(chart, share) {
        const plot = chart.plotRect;
        return chart.mapToItem(window.contentItem, plot.x + plot.width * share, plot.y + plot.height / 2);
    }
    function instantAt(chart, share) {
        return chart.timeAt(chart.plotRect.x + chart.plotRect.width * share);
    }
}
