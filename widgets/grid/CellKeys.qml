// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// What the keyboard does to the widget that has the focus.
Item {
    id: keys

    required property var cell
    readonly property var grid: cell.grid
    readonly property LayoutModel layout: grid.layout

    function remove() {
        const next = grid.widgets.neighbour(cell.widgetId, Qt.Key_Left) || grid.widgets.neighbour(cell.widgetId, Qt.Key_Up)
            || grid.widgets.neighbour(cell.widgetId, Qt.Key_Right) || grid.widgets.neighbour(cell.widgetId, Qt.Key_Down);
        const owner = grid;
        layout.removeWidget(owner.pageId, cell.widgetId);
        owner.focusWidget(next);
    }
    function toggleOpen() {
        grid.openedId = cell.opened ? "" : cell.widgetId;
        cell.forceActiveFocus(Qt.OtherFocusReason);
    }
    // Widgets float up, so a step down may need more than one row before anything changes.
    function move(dx: int, dy: int) {
        const x = cell.gridX;
        const y = cell.gridY;
        for (let n = 1; n <= Theme.gridColumns; ++n) {
            layout.previewMove(grid.pageId, cell.widgetId, x + dx * n, Math.max(0, y + dy * n));
            if (cell.gridX !== x || cell.gridY !== y) {
                layout.commitPreview();
                grid.reveal(cell);
                return;
            }
        }
        layout.cancelPreview();
    }
    function resize(dw: int, dh: int) {
        const w = Math.max(1, Math.min(Theme.gridColumns - cell.gridX, cell.gridW + dw));
        layout.resizeWidget(grid.pageId, cell.widgetId, w, Math.max(1, cell.gridH + dh));
    }
    function arrow(event: var, dx: int, dy: int) {
        if (grid.editing && !cell.opened) {
            if (event.modifiers & Qt.ShiftModifier)
                resize(dx, dy);
            else
                move(dx, dy);
        } else {
            grid.focusWidget(grid.widgets.neighbour(cell.widgetId, event.key));
        }
        event.accepted = true;
    }

    Accessible.ignored: true
    Keys.onLeftPressed: event => keys.arrow(event, -1, 0)
    Keys.onRightPressed: event => keys.arrow(event, 1, 0)
    Keys.onUpPressed: event => keys.arrow(event, 0, -1)
    Keys.onDownPressed: event => keys.arrow(event, 0, 1)
    Keys.onReturnPressed: event => {
        if (keys.grid.editing)
            keys.grid.configureRequested(keys.cell.widgetId, -1, -1);
        else
            keys.toggleOpen();
        event.accepted = true;
    }
    Keys.onEscapePressed: event => {
        event.accepted = keys.cell.opened;
        if (keys.cell.opened)
            keys.toggleOpen();
    }
    Keys.onDeletePressed: event => {
        event.accepted = keys.grid.editing;
        if (event.accepted)
            keys.remove();
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_C && (event.modifiers & Qt.ControlModifier)) {
            keys.cell.copy();
            event.accepted = true;
        }
        if (event.key === Qt.Key_D && (event.modifiers & Qt.ControlModifier) && keys.grid.editing) {
            keys.layout.duplicateWidget(keys.grid.pageId, keys.cell.widgetId);
            event.accepted = true;
        }
    }
}
