// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// Widgets that are being dragged: by how much, and what dropping them now would do, which the page shows. A move of the
// pointer within a cell costs two numbers.
QtObject {
    id: drag

    required property var grid
    // Those that follow the pointer; none while nothing is dragged.
    property var ids: []
    readonly property bool active: ids.length > 0
    property real byX: 0
    property real byY: 0
    // Alt: the widget under the pointer gives its place, nothing else moves.
    property bool swapping: false
    property point grip
    property var places: []
    // What is shown of it: by how many cells they have moved, or whose place is taken.
    property int cellsX: 0
    property int cellsY: 0
    property string other
    property bool isSwap: false

    // Near the upper or lower edge of what is seen the page goes on.
    readonly property int edge: {
        if (!active)
            return 0;
        const y = grip.y + byY - grid.contentY;
        return y < Theme.margin ? -1 : y > grid.height - Theme.margin ? 1 : 0;
    }
    property Timer scrolling: Timer {
        interval: 16
        repeat: true
        running: drag.edge !== 0
        onTriggered: {
            const before = drag.grid.contentY;
            const furthest = drag.grid.contentHeight - drag.grid.height;
            drag.grid.contentY = Math.max(0, Math.min(furthest, before + drag.edge * Theme.gap));
            drag.moveTo(Qt.point(drag.grip.x + drag.byX, drag.grip.y + drag.byY + drag.grid.contentY - before));
        }
    }

    onSwappingChanged: if (active) show()

    // Where the pointer was when it took them, on the page.
    function begin(widgetIds: var, at: point) {
        grip = at;
        byX = byY = 0;
        cellsX = cellsY = 0;
        other = "";
        isSwap = false;
        places = grid.widgets.places();
        ids = widgetIds;
    }
    function moveTo(at: point) {
        byX = at.x - grip.x;
        byY = at.y - grip.y;
        show();
    }
    function under(): string {
        const x = grid.columnAt(grip.x + byX);
        const y = grid.rowAt(grip.y + byY);
        const found = places.find(p => x >= p.x && x < p.x + p.w && y >= p.y && y < p.y + p.h);
        return found && !ids.includes(found.id) ? found.id : "";
    }
    function show() {
        const dx = Math.round(byX / grid.stepX);
        const dy = Math.round(byY / grid.stepY);
        const next = swapping && ids.length === 1 ? under() : "";
        if (swapping === isSwap && (swapping ? next === other : dx === cellsX && dy === cellsY))
            return;
        isSwap = swapping;
        other = next;
        cellsX = dx;
        cellsY = dy;
        if (!swapping)
            grid.canvas.previewMove(grid.pageId, ids, dx, dy);
        else if (other.length > 0 && grid.canvas.unlocked(grid.pageId, [other]).length > 0)
            grid.canvas.previewSwap(grid.pageId, ids[0], other);
        else
            grid.layout.cancelPreview();
    }
    function finish(commit: bool) {
        if (!active)
            return;
        ids = [];
        swapping = false;
        if (commit)
            grid.layout.commitPreview();
        else
            grid.layout.cancelPreview();
    }
}
