// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    readonly property var options: settings.options
    readonly property bool legendShown: options.legend !== false && height > 110
    // Values over time want a table, which may take two fifths of the widget.
    readonly property var legendColumns: options.legendValues ?? []
    readonly property bool tabular: legendColumns.length > 0
    readonly property var rightQueries: options.rightAxis ?? []
    readonly property string rightUnit: options.rightUnit ?? settings.unit
    readonly property bool bare: options.axes === false || height < 70

    contextText: live.compareMs === 0 ? "" : live.compareMs === 86400000 ? qsTr("faint: yesterday") : live.compareMs === 604800000 ? qsTr("faint: last week") : qsTr("faint: %1 earlier").arg(Format.duration(live.compareMs))
    status: live.state
    message: live.message
    errorQuery: live.errorQuery
    errorPosition: live.errorPosition
    spokenText: qsTr("%n series", "", live.legend.count)

    function offers(): var {
        return Array.from({ length: live.legend.count }, (unused, i) => live.offer(i));
    }
    function moment(at: var): var {
        const inChart = at ? body.mapToItem(chart, at) : null;
        const plot = chart.plotRect;
        const onPlot = inChart !== null && inChart.x >= plot.x && inChart.x <= plot.x + plot.width && inChart.y >= plot.y && inChart.y <= plot.y + plot.height;
        const cross = body.settings.crosshair;
        const t = onPlot ? chart.timeAt(inChart.x) : !at && cross ? cross.time : 0;
        // Samples are of whole seconds, and of none that are still to come.
        let found = live.moment(Math.min(Math.round(t / 1000) * 1000, live.newestMs), onPlot ? chart.nearest(inChart) : -1);
        if (!at && !(found.t > 0))
            found = live.moment(0, -1); // nothing was there yet where the pointer happens to be
        return found.t > 0 ? Object.assign(found, { app: body.settings.app }) : null;
    }
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
        queryUnits: body.settings.queries.map((query, i) => body.rightQueries.indexOf(i) >= 0 ? body.rightUnit : "")
        compareMs: body.settings.compareMs
        statistics: body.legendShown && body.tabular
        active: body.settings.active
    }
    ChartItem {
        id: chart
        anchors.fill: parent
        anchors.leftMargin: body.bare ? 0 : Theme.padding - Theme.hairline
        anchors.rightMargin: body.bare ? 0 : Theme.padding - Theme.hairline
        anchors.bottomMargin: body.legendShown ? (body.tabular ? table : legend).height + Theme.padding : body.bare ? Theme.unit : Theme.padding
        series: live
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        unit: body.settings.unit
        axes: !body.bare
        shape: body.options.draw ?? "lines"
        logarithmic: body.options.scale === "log"
        rightQueries: body.rightQueries
        rightUnit: body.rightUnit
        band: body.options.band ?? []
        stacked: body.options.stack === true
        filled: body.options.fill === true
        fillOpacity: body.options.stack === true ? Theme.stackFillOpacity : Theme.fillOpacity
        lineWidth: Theme.lineWidth
        minimum: body.settings.minimum
        maximum: body.settings.maximum
        thresholds: body.settings.thresholds.map(t => ({ value: t.value, color: Theme.alpha(Theme.stateFill(t.state), 0.7) }))
        thresholdAreas: body.options.thresholdAreas === true
        colors: Theme.series
        background: Theme.card
        gridColor: Theme.grid
        labelColor: Theme.text2
        font.family: Theme.family
        font.pixelSize: Theme.captionSize - 1
    }
    ChartZoom {
        id: zoom
        anchors.fill: chart
        chart: chart
        time: body.settings.time
        onExplainRequested: at => {
            const found = body.moment(chart.mapToItem(body, at));
            if (found)
                body.settings.explainRequested(found);
        }
        canNote: body.settings.app !== null && body.settings.app.canAnnotate
        onNoted: (fromMs, toMs) => body.settings.noteRequested(fromMs, toMs)
    }
    AnnotationMarks {
        id: marks
        anchors.fill: chart
        chart: chart
        settings: body.settings
    }
    ChartCursor {
        anchors.fill: chart
        chart: chart
        series: live
        crosshair: body.settings.crosshair
        surface: marks
        quiet: zoom.choosing || marks.pointed !== null
    }
    ChartLegend {
        id: legend
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.padding
        anchors.bottomMargin: Theme.gap
        visible: body.legendShown && !body.tabular
        series: live
        carrier: body.settings.carrier
    }
    LegendTable {
        id: table
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.padding
        anchors.bottomMargin: Theme.gap
        height: Math.min(implicitHeight, 0.4 * body.height)
        visible: body.legendShown && body.tabular
        columns: body.legendColumns
        series: live
        carrier: body.settings.carrier
    }
}
