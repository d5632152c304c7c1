// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtCharts
import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// By Qt Charts, whose cost doesn't matter here: a handful of slices, a change a second.
WidgetBody {
    id: body

    status: rows.state
    message: rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    contextText: rows.totalText
    spokenText: qsTr("%n slices", "", rows.count)

    function offers(): var {
        return Array.from({ length: rows.count }, (unused, i) => rows.offer(i));
    }
    function csv(): string {
        return rows.csv();
    }

    TopListModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        unit: body.settings.unit
        limit: body.settings.options.limit ?? 8
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        active: body.settings.active
    }
    ChartView {
        id: view
        width: Math.min(parent.width * 0.5, parent.height)
        height: parent.height - Theme.gap
        antialiasing: true
        backgroundColor: Theme.card
        backgroundRoundness: 0
        legend.visible: false
        margins { left: 0; right: 0; top: 0; bottom: 0 }
        Accessible.ignored: true

        // For what is exported (pie_painter.h), in degrees clockwise from the top.
        function exportedSlices(): var {
            const slices = Array.from({ length: pie.count }, (unused, i) => pie.at(i));
            return {
                room: view.plotArea,
                size: pie.size,
                hole: pie.holeSize,
                slices: slices.map(each => ({ from: each.startAngle, span: each.angleSpan, color: each.color, edge: each.borderColor, edgeWidth: each.borderWidth }))
            };
        }

        PieSeries {
            id: pie
            size: 0.94
            holeSize: Math.min(0.9, body.settings.options.hole ?? 0.62)
        }
    }
    Instantiator {
        model: rows
        delegate: QtObject {
            id: part

            required property string label
            required property real value
            required property int colorIndex
            property PieSlice slice: null
            readonly property color fill: Theme.seriesColor(colorIndex)
            readonly property color edge: Theme.card

            onValueChanged: if (slice) slice.value = Math.max(0, value)
            onFillChanged: if (slice) slice.color = fill
            onEdgeChanged: if (slice) slice.borderColor = edge
            Component.onCompleted: {
                slice = pie.append(label, Math.max(0, value)); // qmllint disable unqualified
                slice.color = fill;
                slice.borderColor = edge;
                slice.borderWidth = Theme.focusWidth;
            }
            Component.onDestruction: if (slice && pie) pie.remove(slice) // qmllint disable unqualified
        }
    }
    ListView {
        anchors.left: view.right
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(contentHeight, parent.height - Theme.gap)
        clip: true
        interactive: false
        model: rows
        delegate: PieLegendRow {
            id: row
            required property int index
            width: ListView.view ? ListView.view.width : 0
            RowDrag {
                carrier: body.settings.carrier // qmllint disable unqualified
                function offer(): var {
                    return rows.offer(row.index); // qmllint disable unqualified
                }
            }
        }
    }
}
