// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Where widgets stand when the window is too narrow for columns: one below the other, in reading order.
QtObject {
    id: stack

    property bool active: false
    required property Repeater cells
    property WidgetsModel widgets
    property var places: []
    property real height: 0
    property Connections changes: Connections {
        target: stack.widgets
        enabled: stack.active
        function onDataChanged() { stack.update(); }
        function onCountChanged() { Qt.callLater(stack.update); } // qmllint disable type
    }

    onActiveChanged: update()

    function update() {
        if (!active)
            return;
        const order = [];
        for (let i = 0; i < cells.count; ++i)
            order.push(cells.itemAt(i));
        order.sort((a, b) => a.gridY - b.gridY || a.gridX - b.gridX);
        const next = [];
        let y = Theme.padding;
        for (const cell of order) {
            next[cell.index] = y;
            y += cell.gridH * (Theme.gridRow + Theme.gap);
        }
        places = next;
        height = y - Theme.gap - Theme.padding;
    }
}
