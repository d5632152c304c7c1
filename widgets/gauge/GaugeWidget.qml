// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// One value between two ends: how full, how fast.
WidgetBody {
    id: body

    readonly property bool isBar: settings.options.shape === "bar"
    readonly property bool alarming: stat.thresholdState === "warning" || stat.thresholdState === "critical"
    readonly property real lowest: isNaN(settings.minimum) ? 0 : settings.minimum
    readonly property real highest: isNaN(settings.maximum) ? usualEnd() : settings.maximum

    status: live.state
    message: live.message
    errorQuery: live.errorQuery
    errorPosition: live.errorPosition
    spokenText: qsTr("%1, between %2 and %3").arg(stat.unitText.length > 0 ? qsTr("%1 %2").arg(stat.number).arg(stat.unitText) : stat.number).arg(ended(lowest)).arg(ended(highest))

    // Where the layout names no end: that of a share, else a round number that nothing is beyond, of bytes a power of two.
    function usualEnd(): real {
        if (settings.unit === "percentunit")
            return 1;
        if (settings.unit === "percent")
            return 100;
        const most = Math.max(...settings.thresholds.map(each => each.value), isNaN(stat.value) ? 0 : stat.value, lowest);
        if (most <= 0)
            return lowest + 1;
        if (settings.unit === "bytes" || settings.unit === "Bps")
            return Math.pow(2, Math.ceil(Math.log2(most)));
        const step = Math.pow(10, Math.floor(Math.log10(most)));
        return [1, 2, 5, 10].map(each => each * step).find(each => each >= most) ?? most;
    }
    function positionOf(value: real): real {
        return highest > lowest ? (value - lowest) / (highest - lowest) : NaN;
    }
    function ended(value: real): string {
        return Format.text(value, settings.unit);
    }
    // From each threshold on, as far as the next one; those of a falling value from its other end.
    function bandsOf(thresholds: var): var {
        const inRange = value => Math.max(0, Math.min(1, positionOf(value)));
        const falls = thresholds.length > 1 && thresholds[1].value < thresholds[0].value;
        return thresholds.map((each, i) => {
            const next = thresholds[i + 1];
            const ends = [inRange(each.value), next ? inRange(next.value) : falls ? 0 : 1];
            return { from: Math.min(...ends), to: Math.max(...ends), color: Theme.stateFill(each.state) };
        }).filter(band => band.to > band.from);
    }

    function csv(): string {
        return live.csv();
    }

    LiveSeries {
        id: live
        app: body.settings.app
        queries: body.settings.queries
        rangeMs: 0
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        unit: body.settings.unit
        active: body.settings.active
    }
    StatModel {
        id: stat
        series: live
        unit: body.settings.unit
        decimals: body.settings.options.decimals ?? -1
        thresholds: body.settings.thresholds
    }
    GaugeItem {
        id: dial
        readonly property real room: parent.height - ends.height - Theme.gap
        x: Theme.padding
        y: (room - height) / 2
        width: parent.width - 2 * Theme.padding
        height: Math.min(room, usefulHeight)
        shape: body.isBar ? GaugeItem.Bar : GaugeItem.Arc
        thickness: body.isBar || room < 2 * Theme.topBarHeight ? Theme.gap : Theme.padding
        position: body.positionOf(stat.value)
        fill: body.alarming ? Theme.stateFill(stat.thresholdState) : Theme.seriesColor(body.settings.options.color ?? 0)
        track: Theme.raised
        bands: body.bandsOf(body.settings.thresholds)
    }
    Row {
        id: figure
        readonly property bool fits: number.implicitWidth + unitText.implicitWidth + spacing < dial.face.width
        x: dial.x + dial.face.x + (body.isBar ? 0 : (dial.face.width - width) / 2)
        y: dial.y + dial.face.y + (dial.face.height - height) / 2
        height: Theme.figureLine
        spacing: Theme.unit

        UiText {
            id: number
            height: parent.height
            text: stat.number
            size: body.isBar || dial.face.width > 4 * Theme.figureSize ? Theme.figureSize : Theme.headingSize
            font.weight: Font.DemiBold
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
        }
        UiText {
            id: unitText
            anchors.baseline: number.baseline
            visible: figure.fits
            text: stat.unitText
            color: Theme.text2
        }
        StateMark {
            anchors.verticalCenter: parent.verticalCenter
            visible: body.alarming && body.isBar
            condition: stat.thresholdState
            word: stat.thresholdState === "critical" ? qsTr("Critical") : qsTr("Warning")
        }
    }
    StateMark {
        anchors.horizontalCenter: parent.horizontalCenter
        y: figure.y + figure.height
        visible: body.alarming && !body.isBar && dial.face.height > 2 * Theme.figureLine
        condition: stat.thresholdState
        word: stat.thresholdState === "critical" ? qsTr("Critical") : qsTr("Warning")
    }
    Item {
        id: ends
        x: Theme.padding
        y: dial.y + dial.height + Theme.unit
        width: parent.width - 2 * Theme.padding
        height: Theme.captionLine

        CaptionText {
            width: parent.width / 2
            text: body.ended(body.lowest)
            horizontalAlignment: body.isBar ? Text.AlignLeft : Text.AlignHCenter
        }
        CaptionText {
            x: parent.width / 2
            width: parent.width / 2
            text: body.ended(body.highest)
            horizontalAlignment: body.isBar ? Text.AlignRight : Text.AlignHCenter
        }
    }
}
