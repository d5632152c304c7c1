// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Widgets

// What is dragged here from a row: shows where its widget would be, and puts it there.
Item {
    id: drop

    required property var grid
    property CanvasDrag carrier: null
    // The widget that isn't there yet; empty while none is shown.
    property string incoming
    // The cell that it is shown at; -1: none.
    property int column: -1
    property int row: -1

    function follow() {
        const at = grid.mapFromItem(carrier, carrier.at.x, carrier.at.y);
        if (!grid.contains(at))
            return leave();
        const x = grid.columnAt(at.x);
        const y = Math.max(0, grid.rowAt(at.y + grid.contentY));
        if (grid.narrow || x === column && y === row)
            return;
        column = x;
        row = y;
        incoming = grid.canvas.previewNew(grid.pageId, carrier.offer, x, y);
        if (incoming.length === 0)
            grid.refuse();
    }
    function leave() {
        if (column < 0)
            return;
        column = row = -1;
        incoming = "";
        grid.layout.cancelPreview();
    }
    function put() {
        const at = grid.mapFromItem(carrier, carrier.at.x, carrier.at.y);
        if (!grid.contains(at))
            return;
        const widget = incoming;
        column = row = -1;
        incoming = "";
        if (grid.narrow)
            grid.commands.addNew(carrier.offer);
        else if (grid.layout.commitPreview().length === 0 && widget.length > 0)
            grid.commands.edited([widget]);
    }

    Accessible.ignored: true
    onCarrierChanged: leave() // another page is shown
    Component.onDestruction: leave()
    Connections {
        target: drop.carrier
        function onMoved() { drop.follow(); }
        function onOfferChanged() {
            if (!drop.carrier.active)
                return;
            drop.column = -1; // another type may be larger
            drop.follow();
        }
        function onDropped() { drop.put(); }
        function onCancelled() { drop.leave(); }
    }
}
