// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    status: rows.state
    message: rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    spokenText: qsTr("%n rows", "", rows.count)

    readonly property var headings: rows.headings
    readonly property real tableWidth: width - 2 * Theme.padding

    // Columns of numbers are narrow, those of text share the rest.
    function columnWidth(column: int): real {
        const numeric = headings.filter(h => h.numeric).length;
        const texts = headings.length - numeric;
        const narrow = Math.min(110, tableWidth / Math.max(1, headings.length));
        if (column < headings.length && headings[column].numeric)
            return texts > 0 ? narrow : tableWidth / numeric;
        return (tableWidth - numeric * narrow) / Math.max(1, texts);
    }
    onTableWidthChanged: view.forceLayout()
    onHeadingsChanged: view.forceLayout()

    function offers(): var {
        return Array.from({ length: rows.count }, (unused, i) => rows.offer(i, 0));
    }
    function csv(): string {
        return rows.csv();
    }

    TableModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        columns: body.settings.options.columns ?? []
        unit: body.settings.unit
        thresholds: body.settings.thresholds
        endMs: body.settings.endMs
        active: body.settings.active
    }
    Row {
        id: header
        x: Theme.padding
        Repeater {
            model: body.headings
            TableHeading {
                required property int index
                required property var modelData
                width: body.columnWidth(index) // qmllint disable unqualified
                text: modelData.title
                numeric: modelData.numeric
                sorted: rows.sortColumn === index // qmllint disable unqualified
                descending: rows.sortDescending // qmllint disable unqualified
                onClicked: rows.sortBy(index) // qmllint disable unqualified
            }
        }
    }
    Rectangle {
        anchors.top: header.bottom
        x: Theme.padding
        width: body.tableWidth
        height: Theme.hairline
        color: Theme.line
    }
    TableView {
        id: view
        anchors.fill: parent
        anchors.margins: Theme.padding
        anchors.topMargin: header.height + Theme.unit
        anchors.bottomMargin: Theme.unit
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: rows
        columnWidthProvider: column => Math.max(1, body.columnWidth(column))
        rowHeightProvider: () => Theme.controlHeightSmall
        delegate: TableCell {
            id: entry
            required property int row
            required property int column
            RowDrag {
                carrier: body.settings.carrier // qmllint disable unqualified
                function offer(): var {
                    return rows.offer(entry.row, entry.column); // qmllint disable unqualified
                }
            }
        }
    }
}
