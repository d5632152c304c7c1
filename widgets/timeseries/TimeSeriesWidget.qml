// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    readonly property bool legendShown: settings.options.legend !== false && height > 110
    readonly property bool bare: settings.options.axes === false || height < 70

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
        unit: body.settings.unit
        active: body.settings.active
    }
    ChartItem {
        id: chart
        anchors.fill: parent
        anchors.leftMargin: body.bare ? 0 : Theme.padding - Theme.hairline
        anchors.rightMargin: body.bare ? 0 : Theme.padding - Theme.hairline
        anchors.bottomMargin: body.legendShown ? legend.height + Theme.padding : body.bare ? Theme.unit : Theme.padding
        series: live
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        unit: body.settings.unit
        axes: !body.bare
        stacked: body.settings.options.stack === true
        filled: body.settings.options.fill === true
        fillOpacity: body.settings.options.stack === true ? Theme.stackFillOpacity : Theme.fillOpacity
        lineWidth: Theme.lineWidth
        minimum: body.settings.minimum
        maximum: body.settings.maximum
        thresholds: body.settings.thresholds.map(t => ({ value: t.value, color: Theme.alpha(Theme.stateColor(t.state), 0.7) }))
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
    }
    ChartCursor {
        anchors.fill: chart
        chart: chart
        series: live
        crosshair: body.settings.crosshair
        quiet: zoom.choosing
    }
    ChartLegend {
        id: legend
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.padding
        anchors.bottomMargin: Theme.gap
        visible: body.legendShown
        model: live.legend
    }
}
