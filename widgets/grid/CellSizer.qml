// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// The corner by which a widget is resized.
MouseArea {
    id: sizer

    required property var cell
    readonly property var grid: cell.grid
    property bool held: false
    property size grip
    property real heldWidth: 0
    property real heldHeight: 0
    property int targetW: -1
    property int targetH: -1

    width: Theme.iconSize + Theme.unit
    height: width
    hoverEnabled: true
    preventStealing: true
    cursorShape: Qt.SizeFDiagCursor
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Resize %1").arg(cell.title)

    function finish(commit: bool) {
        if (!held)
            return;
        held = false;
        if (commit)
            grid.layout.commitPreview();
        else
            grid.layout.cancelPreview();
        targetW = targetH = -1;
    }

    onPressed: mouse => {
        const at = mapToItem(sizer.cell, mouse.x, mouse.y);
        sizer.grip = Qt.size(sizer.cell.width - at.x, sizer.cell.height - at.y);
        sizer.heldWidth = sizer.cell.width;
        sizer.heldHeight = sizer.cell.height;
        sizer.cell.forceActiveFocus(Qt.MouseFocusReason);
        sizer.held = true;
    }
    onPositionChanged: mouse => {
        if (!held)
            return;
        const at = mapToItem(sizer.cell, mouse.x, mouse.y);
        heldWidth = Math.max(grid.cellWidth, at.x + grip.width);
        heldHeight = Math.max(Theme.gridRow, at.y + grip.height);
        const w = Math.max(1, Math.min(Theme.gridColumns - sizer.cell.gridX, Math.round((heldWidth + Theme.gap) / grid.stepX)));
        const h = Math.max(1, Math.round((heldHeight + Theme.gap) / grid.stepY));
        if (w !== targetW || h !== targetH) {
            targetW = w;
            targetH = h;
            grid.layout.previewResize(grid.pageId, sizer.cell.widgetId, w, h);
        }
    }
    onReleased: finish(true)
    onCanceled: finish(false)

    Loader {
        anchors.fill: parent
        anchors.margins: Theme.radiusTiny
        active: sizer.visible
        // qmllint disable unqualified
        sourceComponent: Icon {
            name: "resize"
            color: sizer.containsMouse || sizer.held ? Theme.accent : Theme.text3
        }
        // qmllint enable unqualified
    }
    EscapeKey {
        held: sizer.held
        onPressed: sizer.finish(false)
    }
}
