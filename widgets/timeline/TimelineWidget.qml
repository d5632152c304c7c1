// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Which state each series was in, over time: its name, and a bar of blocks.
WidgetBody {
    id: body

    // "0=healthy, 1=degraded": what numbers are called.
    readonly property var texts: Format.valueTexts(settings.options.texts ?? "")
    // As wide as the widest name, so far; never most of the widget.
    property real widestName: 0
    readonly property real nameWidth: Math.min(Theme.railWidth, Math.round(width * 0.4), Math.ceil(widestName) + Theme.padding)

    status: live.state
    message: live.message
    errorQuery: live.errorQuery
    errorPosition: live.errorPosition
    spokenText: {
        const said = [];
        if (live.newestMs === 0)
            return "";
        for (let i = 0; i < Math.min(live.count, 8); ++i)
            said.push(qsTr("%1: %2").arg(live.name(i)).arg(body.textOf(live.last(i))));
        return said.join(", ");
    }

    function textOf(value: real): string {
        return texts[String(value)] ?? Format.text(value, settings.unit);
    }

    function offers(): var {
        return Array.from({ length: live.legend.count }, (unused, i) => live.offer(i));
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
        active: body.settings.active
    }
    Column {
        x: Theme.padding
        y: plot.y
        Repeater {
            model: live.legend
            Item {
                id: row

                required property int index
                required property string name

                width: body.nameWidth // qmllint disable unqualified
                height: plot.rowHeight // qmllint disable unqualified
                RowDrag {
                    carrier: body.settings.carrier // qmllint disable unqualified
                    function offer(): var {
                        return live.offer(row.index); // qmllint disable unqualified
                    }
                }
                CaptionText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - Theme.gap
                    visible: row.height >= Theme.captionLine / 2
                    text: row.name
                    onImplicitWidthChanged: body.widestName = Math.max(body.widestName, implicitWidth) // qmllint disable unqualified
                }
            }
        }
    }
    TimelineItem {
        id: plot
        anchors.fill: parent
        anchors.leftMargin: Theme.padding + body.nameWidth
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.unit
        series: live
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        thresholds: body.settings.thresholds
        stateColors: ({ ok: Theme.stateFill("ok"), warning: Theme.stateFill("warning"), critical: Theme.stateFill("critical") })
        colors: Theme.series
        texts: body.texts
        patterned: Theme.patterned
        background: Theme.card
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
        textOf: value => body.textOf(value)
    }
}
