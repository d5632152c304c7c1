// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    readonly property bool spark: settings.options.sparkline !== false
    readonly property bool alarming: stat.thresholdState === "warning" || stat.thresholdState === "critical"

    status: live.state
    message: live.message
    errorQuery: live.errorQuery
    errorPosition: live.errorPosition
    spokenText: {
        const value = stat.unitText.length > 0 ? qsTr("%1 %2").arg(stat.number).arg(stat.unitText) : stat.number;
        return stat.caption.length > 0 ? qsTr("%1, %2").arg(value).arg(stat.caption) : value;
    }

    function csv(): string {
        return live.csv();
    }

    LiveSeries {
        id: live
        app: body.settings.app
        queries: body.settings.queries
        rangeMs: body.spark ? body.settings.rangeMs : 0
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        // The caption's queries need their newest value only.
        historyQueries: 1
        unit: body.settings.unit
        active: body.settings.active
        maxPoints: 300
    }
    StatModel {
        id: stat
        series: live
        unit: body.settings.unit
        decimals: body.settings.options.decimals ?? -1
        thresholds: body.settings.thresholds
        captionTemplate: body.settings.options.caption ?? ""
    }
    ChartItem {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.radiusTiny
        anchors.rightMargin: Theme.radiusTiny
        anchors.bottomMargin: Theme.hairline
        height: Math.max(Theme.iconSize, Math.min(body.height - caption.y - caption.height - Theme.radiusTiny, 3 * Theme.iconSize))
        visible: body.spark
        series: live
        query: 0
        axes: false
        filled: true
        fillOpacity: Theme.fillOpacity
        lineWidth: Theme.lineWidth
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        colors: [body.alarming ? Theme.stateFill(stat.thresholdState) : Theme.seriesColor(body.settings.options.color ?? 0)]
        background: Theme.card
    }
    Row {
        id: figure

        readonly property real besides: body.alarming ? Theme.iconSize + Theme.gap : Theme.unit
        readonly property real numberRoom: width - measure.implicitWidth - besides

        x: Theme.padding
        y: -Theme.radiusTiny
        width: parent.width - 2 * Theme.padding
        height: Theme.figureLine
        spacing: Theme.unit

        TextMetrics {
            id: natural
            font.family: Theme.family
            font.pixelSize: Theme.figureSize
            font.weight: Font.DemiBold
            text: stat.number
        }
        UiText {
            id: number
            height: parent.height
            text: stat.number
            // Smaller where the unit would have no room.
            size: Math.max(Theme.bodySize, Math.min(Theme.figureSize, Math.floor(Theme.figureSize * figure.numberRoom / Math.max(1, natural.advanceWidth))))
            font.weight: Font.DemiBold
            textFormat: Text.PlainText
        }
        UiText {
            id: measure
            anchors.baseline: number.baseline
            width: Math.min(implicitWidth, Math.max(0, figure.width - number.width - figure.besides))
            text: stat.unitText
            color: Theme.text2
        }
        StateMark {
            anchors.verticalCenter: parent.verticalCenter
            visible: body.alarming
            condition: stat.thresholdState
            word: stat.thresholdState === "critical" ? qsTr("Critical") : qsTr("Warning")
        }
    }
    CaptionText {
        id: caption
        x: Theme.padding
        anchors.top: figure.bottom
        width: parent.width - 2 * Theme.padding
        height: text.length > 0 ? Theme.captionLine : 0
        text: stat.caption
    }
}
