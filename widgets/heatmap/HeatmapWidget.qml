// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// How values were spread, over time.
WidgetBody {
    id: body

    readonly property int colorIndex: settings.options.color ?? 0

    status: live.state
    message: live.message
    errorQuery: live.errorQuery
    errorPosition: live.errorPosition
    spokenText: qsTr("%n series", "", live.count)

    function csv(): string {
        return live.csv();
    }

    LiveSeries {
        id: live
        app: body.settings.app
        queries: body.settings.queries
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        unit: body.settings.unit
        active: body.settings.active
    }
    HeatmapItem {
        id: plot
        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.unit
        series: live
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        rows: body.settings.options.rows ?? 12
        logarithmic: body.settings.options.scale === "log"
        unit: body.settings.unit
        color: Theme.seriesColor(body.colorIndex)
        background: Theme.card
        gridColor: Theme.line
        labelColor: Theme.text2
        font.family: Theme.family
        font.pixelSize: Theme.captionSize - 1
    }
    ChartZoom {
        id: zoom
        anchors.fill: plot
        chart: plot
        time: body.settings.time
        canNote: body.settings.app !== null && body.settings.app.canAnnotate
        onNoted: (fromMs, toMs) => body.settings.noteRequested(fromMs, toMs)
    }
    AnnotationMarks {
        id: marks
        anchors.fill: plot
        chart: plot
        settings: body.settings
    }
    ChartCursor {
        anchors.fill: plot
        chart: plot
        series: live
        crosshair: body.settings.crosshair
        surface: marks
        quiet: zoom.choosing || marks.pointed !== null
        rowsAt: time => plot.columnAt(time).map(row => Object.assign({}, row, { colorIndex: body.colorIndex }))
    }
}
