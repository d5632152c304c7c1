// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Widgets

// A legend by keyboard: one stop of Tab, arrows go through its entries, Space hides one or shows it again, Enter shows
// it alone.
FocusScope {
    id: keys

    required property LiveSeries series
    // Takes an entry that is dragged to a page; may be null.
    property CanvasDrag carrier: null
    property int current: 0
    readonly property int marked: activeFocus ? current : -1

    signal currentMoved()

    activeFocusOnTab: visible && series.count > 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Legend")
    Accessible.focusable: true

    function go(by: int) {
        current = Math.max(0, Math.min(series.legend.count - 1, current + by));
        currentMoved();
    }

    Keys.onLeftPressed: go(-1)
    Keys.onUpPressed: go(-1)
    Keys.onRightPressed: go(1)
    Keys.onDownPressed: go(1)
    Keys.onSpacePressed: series.setHidden(current, !series.hidden(current))
    Keys.onReturnPressed: series.isolate(current)
    Keys.onEnterPressed: series.isolate(current)
    Keys.onEscapePressed: event => {
        if (series.hiddenCount > 0)
            series.showAll();
        else
            event.accepted = false;
    }
}
