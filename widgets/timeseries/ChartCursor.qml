// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The crosshair over a chart, and the tooltip of the one that the pointer is in.
Item {
    id: cursor

    required property TimePlot chart
    required property LiveSeries series
    property Crosshair crosshair
    // What the pointer is looked for over. Only one of what lies on top of each other has it, and what is in that one.
    property Item surface: cursor
    // The tooltip would be in the way.
    property bool quiet: false
    // What a value is called, where that isn't its number.
    property var textOf: null
    // What the tooltip shows of a time, where that isn't the values of the series.
    property var rowsAt: null
    readonly property bool owner: crosshair !== null && crosshair.owner === cursor
    readonly property rect plot: chart.plotRect
    property real lineX: -1
    readonly property bool screenOnly: true // left out of what is exported (ScenePainter)

    function follow() {
        cursor.lineX = crosshair && crosshair.time > 0 ? cursor.chart.xAt(crosshair.time) : -1;
    }

    onEnabledChanged: {
        if (!enabled && crosshair)
            crosshair.hide(cursor);
    }
    Connections {
        target: cursor.crosshair
        function onTimeChanged() { cursor.follow(); }
    }
    Connections {
        target: cursor.crosshair && cursor.crosshair.time > 0 ? cursor.chart : null
        function onMoved() { cursor.follow(); }
    }
    HoverHandler {
        parent: cursor.surface
        enabled: cursor.enabled
        onPointChanged: {
            const x = point.position.x;
            if (hovered && x >= cursor.plot.x && x <= cursor.plot.x + cursor.plot.width)
                cursor.crosshair.show(cursor, cursor.chart.timeAt(x));
        }
        onHoveredChanged: {
            if (!hovered && cursor.crosshair)
                cursor.crosshair.hide(cursor);
        }
    }
    Rectangle {
        visible: cursor.lineX >= cursor.plot.x && cursor.lineX <= cursor.plot.x + cursor.plot.width
        x: Math.round(cursor.lineX)
        y: cursor.plot.y
        width: Theme.hairline
        height: cursor.plot.height
        color: Theme.text3
    }
    ChartTooltip {
        visible: cursor.owner && !cursor.quiet && rows.length > 0
        time: cursor.owner ? cursor.crosshair.time : 0
        rows: {
            if (!cursor.owner || time <= 0)
                return [];
            const values = cursor.rowsAt ? cursor.rowsAt(time) : cursor.series.valuesAt(time);
            return cursor.textOf ? values.map(row => Object.assign({}, row, { text: cursor.textOf(row.value) })) : values;
        }
        x: cursor.lineX + Theme.padding + width > cursor.width ? cursor.lineX - Theme.padding - width : cursor.lineX + Theme.padding
        y: cursor.plot.y
    }
}
