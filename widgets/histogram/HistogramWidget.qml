// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// How often which values came: bars side by side, the values below.
WidgetBody {
    id: body

    status: live.state
    message: live.message
    errorQuery: live.errorQuery
    errorPosition: live.errorPosition
    contextText: bars.total > 0 ? qsTr("%1 values").arg(Format.text(bars.total, "none")) : ""
    spokenText: qsTr("%1 values from %2 to %3").arg(bars.total).arg(bars.lowestText).arg(bars.highestText)

    function csv(): string {
        return bars.csv();
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
    HistogramModel {
        id: bars
        series: live
        unit: body.settings.unit
        buckets: body.settings.options.buckets ?? 20
    }
    CaptionText {
        id: most
        x: Theme.padding
        text: bars.most > 0 ? Format.text(bars.most, "none") : ""
    }
    Item {
        id: plot
        anchors.fill: parent
        anchors.margins: Theme.padding
        anchors.topMargin: most.implicitHeight + Theme.radiusTiny
        anchors.bottomMargin: Theme.captionLine + Theme.gap

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.grid
        }
        Row {
            anchors.fill: parent
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Values")
            Repeater {
                model: bars
                Item {
                    id: bar

                    required property real fraction
                    required property string text

                    width: plot.width / Math.max(1, bars.count) // qmllint disable unqualified
                    height: plot.height // qmllint disable unqualified
                    Accessible.role: Accessible.ListItem
                    Accessible.name: text

                    HoverHandler {
                        id: hover
                        onHoveredChanged: {
                            if (hovered)
                                tip.bar = bar; // qmllint disable unqualified
                            else if (tip.bar === bar) // qmllint disable unqualified
                                tip.bar = null; // qmllint disable unqualified
                        }
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.leftMargin: Theme.hairline / 2
                        anchors.rightMargin: Theme.hairline / 2
                        height: bar.fraction > 0 ? Math.max(Theme.focusWidth, Math.round(bar.fraction * parent.height)) : 0
                        color: hover.hovered ? Qt.lighter(Theme.seriesColor(0), 1.15) : Theme.seriesColor(0)
                    }
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    UiToolTip {
        id: tip

        property var bar: null

        parent: bar ?? plot
        visible: bar !== null
        text: bar ? bar.text : ""
    }
    CaptionText {
        anchors.left: plot.left
        anchors.top: plot.bottom
        anchors.topMargin: Theme.radiusTiny
        text: bars.lowestText
    }
    CaptionText {
        anchors.right: plot.right
        anchors.top: plot.bottom
        anchors.topMargin: Theme.radiusTiny
        text: bars.highestText
    }
}
