// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// Drags a widget, and with it those that are chosen: the cards stay under the pointer, the others make room as they would
// after the drop. A click chooses.
MouseArea {
    id: mover

    required property var cell
    readonly property var grid: cell.grid
    readonly property bool held: grid.drag.active && pressed
    property point grip
    property bool byFinger: false
    property bool menuOpened: false
    // By this press nothing is dragged any more.
    property bool refused: false

    hoverEnabled: enabled
    preventStealing: true
    cursorShape: !enabled || cell.fixed ? Qt.ArrowCursor : held ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    Accessible.ignored: true

    function take(modifiers: int) {
        if (!grid.selection.contains(cell.widgetId))
            grid.selection.set([cell.widgetId]);
        const free = grid.canvas.unlocked(grid.pageId, grid.selection.ids);
        if (cell.fixed)
            return grid.refuse();
        grid.drag.begin(free, grip);
        grid.drag.swapping = (modifiers & Qt.AltModifier) !== 0;
    }
    function choose(modifiers: int) {
        if (modifiers & Qt.ControlModifier)
            grid.selection.toggle(cell.widgetId);
        else if (modifiers & Qt.ShiftModifier)
            grid.selection.extendTo(cell.widgetId);
        else
            grid.selection.set([cell.widgetId]);
    }

    onPressed: mouse => {
        mover.cell.forceActiveFocus(Qt.MouseFocusReason);
        mover.byFinger = mouse.source !== Qt.MouseEventNotSynthesized;
        mover.menuOpened = false;
        mover.grip = mapToItem(mover.grid.contentItem, mouse.x, mouse.y);
    }
    onPositionChanged: mouse => {
        if (!pressed || menuOpened)
            return;
        const at = mapToItem(mover.grid.contentItem, mouse.x, mouse.y);
        const far = Math.abs(at.x - grip.x) + Math.abs(at.y - grip.y) > (byFinger ? 2 * Theme.unit : Theme.unit);
        if (!grid.drag.active && far && !refused) {
            take(mouse.modifiers);
            refused = !grid.drag.active;
        }
        if (grid.drag.active)
            grid.drag.moveTo(at);
    }
    onReleased: mouse => {
        if (grid.drag.active)
            grid.drag.finish(true);
        else if (!refused && !menuOpened)
            choose(mouse.modifiers);
        refused = false;
    }
    onCanceled: {
        refused = false;
        grid.drag.finish(false);
    }
    onPressAndHold: mouse => {
        if (!byFinger || grid.drag.active)
            return;
        menuOpened = true;
        mover.grid.menus.open(mover.cell.widgetId, mapToItem(mover.grid, mouse.x, mouse.y));
    }
    onDoubleClicked: if (!grid.drag.active) mover.cell.configure(-1, -1)

    EscapeKey {
        held: mover.held
        onPressed: {
            mover.refused = true;
            mover.grid.drag.finish(false);
        }
    }
}
