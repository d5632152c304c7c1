// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Widgets

// The instant that the pointer is at, shared by all charts of a page. The chart under the pointer owns the tooltip.
QtObject {
    id: crosshair

    property real time: 0
    property Item owner: null

    function show(item: Item, t: real) {
        crosshair.owner = item;
        crosshair.time = t;
    }
    function hide(item: Item) {
        if (crosshair.owner === item) {
            crosshair.owner = null;
            crosshair.time = 0;
        }
    }
}
