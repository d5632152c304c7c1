// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
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
    contextText: search.visible ? "" : filteredText
    spokenText: qsTr("%n rows", "", rows.count)

    readonly property string filteredText: rows.omitted > 0 ? qsTr("%1 of %2 rows").arg(rows.count).arg(rows.count + rows.omitted) : ""
    readonly property real tableWidth: width - 2 * Theme.padding
    // The queries whose course is shown.
    readonly property var courses: Array.from(new Set(header.headings.filter(h => h.show === "line").map(h => h.query)))

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
        full: body.settings.maximum
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        filter: search.visible ? search.text : body.settings.options.filter ?? ""
        active: body.settings.active
    }
    TableCourses {
        id: courses
        table: rows
        of: body.courses
        firstRow: view.topRow
        lastRow: view.bottomRow
    }
    LiveSeries {
        id: past
        app: body.settings.app
        queries: courses.queries
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        maxPoints: 200
        active: body.settings.active && body.courses.length > 0
    }
    TableFilter {
        id: search
        x: Theme.padding
        width: body.tableWidth
        visible: body.settings.options.filterField === true
        text: body.settings.options.filter ?? ""
        found: body.filteredText
    }
    TableHeadings {
        id: header
        x: Theme.padding
        anchors.top: search.bottom
        width: body.tableWidth
        rows: rows
        offset: view.contentX
        scrolls: view.contentWidth > view.width
        onWidthChanged: view.forceLayout()
        onHeadingsChanged: view.forceLayout()
    }
    TableView {
        id: view
        anchors.fill: parent
        anchors.margins: Theme.padding
        anchors.topMargin: search.height + header.height + Theme.unit
        anchors.bottomMargin: Theme.unit
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: rows
        columnWidthProvider: column => Math.max(1, header.columnWidth(column))
        rowHeightProvider: () => Theme.controlHeightSmall
        T.ScrollBar.vertical: EdgeScrollBar { flickable: view }
        delegate: TableCell {
            id: entry
            table: rows // qmllint disable unqualified
            history: past // qmllint disable unqualified
            historyQuery: body.courses.indexOf(header.headings[column]?.query ?? -1) // qmllint disable unqualified
            // What is kept for other rows is left unpainted, but would be read out.
            TableView.onPooled: visible = false
            TableView.onReused: visible = true
            RowDrag {
                carrier: body.settings.carrier // qmllint disable unqualified
                function offer(): var {
                    return rows.offer(entry.row, entry.column); // qmllint disable unqualified
                }
            }
        }
    }
    CaptionText {
        anchors.centerIn: view
        visible: rows.count === 0 && rows.omitted > 0
        text: qsTr("No row contains “%1”.").arg(rows.filter)
    }
}
