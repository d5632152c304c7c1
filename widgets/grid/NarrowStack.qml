// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Where widgets stand when the window is too narrow for twelve columns: in reading order on six, where small widgets
// share a row and fill it, and large ones have one of their own.
QtObject {
    id: stack

    property bool active: false
    required property Repeater cells
    property WidgetsModel widgets
    property real width: 0
    property var places: []
    property real height: 0
    readonly property int columns: 6
    readonly property bool tight: width < Theme.dialogWidth
    property Connections changes: Connections {
        target: stack.widgets
        enabled: stack.active
        function onDataChanged() { stack.update(); }
    }
    property Connections items: Connections {
        target: stack.cells
        enabled: stack.active
        function onCountChanged() { Qt.callLater(stack.update); } // qmllint disable type
    }

    // The cells of a window that opens narrow are there before the connection to them is.
    Component.onCompleted: Qt.callLater(stack.update) // qmllint disable type
    onActiveChanged: update()
    onWidthChanged: update()

    function columnsOf(cell: WidgetCell): int {
        if (cell.gridW > 3)
            return columns;
        return tight ? columns / 2 : Math.max(2, cell.gridW);
    }
    function inReadingOrder(): var {
        const order = [];
        for (let i = 0; i < cells.count; ++i)
            order.push(cells.itemAt(i));
        return order.sort((a, b) => a.gridY - b.gridY || a.gridX - b.gridX);
    }
    function rows(): var {
        const rows = [];
        let used = columns;
        for (const cell of inReadingOrder()) {
            const wanted = columnsOf(cell);
            if (used + wanted > columns) {
                rows.push([]);
                used = 0;
            }
            rows[rows.length - 1].push(cell);
            used += wanted;
        }
        return rows;
    }
    function update() {
        if (!active)
            return;
        const next = [];
        let y = Theme.padding;
        for (const row of rows()) {
            const all = row.reduce((sum, cell) => sum + columnsOf(cell), 0);
            const room = width - 2 * Theme.margin - (row.length - 1) * Theme.gap;
            const high = Math.max(...row.map(cell => cell.gridH)) * (Theme.gridRow + Theme.gap);
            let x = Theme.margin;
            for (const cell of row) {
                const wide = Math.round(room * columnsOf(cell) / all);
                next[cell.index] = Qt.rect(x, y, wide, high - Theme.gap);
                x += wide + Theme.gap;
            }
            y += high;
        }
        places = next;
        height = y - Theme.gap - Theme.padding;
    }
}
