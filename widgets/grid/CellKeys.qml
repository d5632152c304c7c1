// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Widgets

// What the keyboard does to the widget that has the focus, and while editing to those that are chosen with it.
Item {
    id: keys

    required property var cell
    readonly property var grid: cell.grid
    readonly property GridCommands commands: grid.commands

    function arrow(event: var, dx: int, dy: int) {
        if (!grid.editing || cell.opened)
            grid.focusWidget(grid.widgets.neighbour(cell.widgetId, event.key));
        else if (event.modifiers & Qt.AltModifier)
            commands.swapTowards(event.key);
        else if (event.modifiers & Qt.ShiftModifier)
            commands.resize(dx, dy);
        else
            commands.move(dx, dy);
        if (grid.editing)
            grid.reveal(cell);
        event.accepted = true;
    }
    function enter(event: var) {
        if (grid.editing)
            cell.configure(-1, -1);
        else
            grid.toggleOpen(cell.widgetId);
        event.accepted = true;
    }
    function ctrl(key: int): bool {
        switch (key) {
        case Qt.Key_C:
            if (grid.editing)
                commands.copy();
            else
                cell.copy();
            return true;
        case Qt.Key_X:
            return grid.editing && (commands.cut(), true);
        case Qt.Key_D:
            return grid.editing && (commands.duplicate(), true);
        default:
            return false;
        }
    }
    function explain(): bool {
        const moment = grid.momentOf(cell.widgetId, null);
        if (moment)
            grid.explainRequested(moment);
        return moment !== null;
    }
    // Only while editing.
    function plain(key: int): bool {
        switch (key) {
        case Qt.Key_Space:
            grid.selection.toggle(cell.widgetId);
            return true;
        case Qt.Key_L:
            commands.lock();
            return true;
        case Qt.Key_Alt:
            grid.drag.swapping = grid.drag.active;
            return grid.drag.active;
        default:
            return false;
        }
    }

    Accessible.ignored: true
    Keys.onLeftPressed: event => keys.arrow(event, -1, 0)
    Keys.onRightPressed: event => keys.arrow(event, 1, 0)
    Keys.onUpPressed: event => keys.arrow(event, 0, -1)
    Keys.onDownPressed: event => keys.arrow(event, 0, 1)
    Keys.onReturnPressed: event => keys.enter(event)
    Keys.onEnterPressed: event => keys.enter(event)
    Keys.onEscapePressed: event => {
        event.accepted = keys.cell.opened || keys.grid.selection.count > 0;
        if (keys.cell.opened)
            keys.grid.toggleOpen(keys.cell.widgetId);
        else
            keys.grid.selection.clear();
    }
    Keys.onDeletePressed: event => {
        event.accepted = keys.grid.editing;
        if (event.accepted)
            keys.commands.remove();
    }
    Keys.onMenuPressed: keys.grid.menus.openAt(keys.cell)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) {
            keys.grid.menus.openAt(keys.cell);
            event.accepted = true;
        } else if (event.modifiers & Qt.ControlModifier) {
            event.accepted = keys.ctrl(event.key);
        } else if (keys.grid.editing) {
            event.accepted = keys.plain(event.key);
        } else {
            event.accepted = event.key === Qt.Key_X && keys.explain();
        }
    }
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Alt)
            keys.grid.drag.swapping = false;
    }
}
