// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Drags a widget: the card stays under the pointer, the others make room as they would after the drop.
MouseArea {
    id: mover

    required property var cell
    readonly property var grid: cell.grid
    property bool held: false
    property point grip
    property real heldX: 0
    property real heldY: 0
    property int targetX: -1
    property int targetY: -1

    hoverEnabled: enabled
    preventStealing: true
    cursorShape: !enabled ? Qt.ArrowCursor : held ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    Accessible.ignored: true

    function finish(commit: bool) {
        if (!held)
            return;
        held = false;
        if (commit)
            grid.layout.commitPreview();
        else
            grid.layout.cancelPreview();
        targetX = targetY = -1;
    }

    onPressed: mouse => {
        mover.cell.forceActiveFocus(Qt.MouseFocusReason);
        mover.grip = Qt.point(mouse.x, mouse.y);
    }
    onPositionChanged: mouse => {
        if (!pressed)
            return;
        const far = Math.abs(mouse.x - grip.x) + Math.abs(mouse.y - grip.y) > Theme.unit;
        if (!held && far) {
            heldX = mover.cell.x;
            heldY = mover.cell.y;
            held = true;
        }
        if (!held)
            return;
        const at = mapToItem(mover.grid.contentItem, mouse.x, mouse.y);
        heldX = at.x - grip.x;
        heldY = at.y - grip.y;
        const x = Math.max(0, Math.min(Theme.gridColumns - mover.cell.gridW, Math.round((heldX - Theme.margin) / grid.stepX)));
        const y = Math.max(0, Math.round((heldY - Theme.padding) / grid.stepY));
        if (x !== targetX || y !== targetY) {
            targetX = x;
            targetY = y;
            grid.layout.previewMove(grid.pageId, mover.cell.widgetId, x, y);
        }
    }
    onReleased: finish(true)
    onCanceled: finish(false)
    onDoubleClicked: if (!held) mover.grid.configureRequested(mover.cell.widgetId, -1, -1)

    Loader {
        active: mover.held
        // qmllint disable unqualified
        sourceComponent: Shortcut {
            sequences: ["Escape"]
            onActivated: mover.finish(false)
        }
        // qmllint enable unqualified
    }
}
