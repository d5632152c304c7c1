// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A note or an event in a chart: for a moment a dashed line with a flag, for a time a tinted span.
Item {
    id: mark

    required property int index
    required property string kind
    required property real fromMs
    required property real toMs
    required property string weight
    required property string stateText
    required property string text
    required property string detail
    required property var tags
    required property string by
    required property string when
    required property bool removable
    property TimePlot chart
    // Whether the chart shows this kind.
    property bool wanted: true
    // By keyboard, or by a click.
    property bool chosen: false
    // Whether whoever counts those that can be seen knows of this one.
    property bool counted: false
    readonly property bool pointed: hover.hovered
    readonly property bool lasts: toMs !== fromMs
    readonly property rect plot: chart.plotRect
    readonly property color tint: weight.length > 0 ? Theme.stateColor(weight) : Theme.accent
    readonly property real plotEnd: plot.x + plot.width
    property real fromX: -1
    property real toX: -1
    readonly property bool shown: wanted && plot.width > 0 && fromX <= plotEnd && toX >= plot.x

    signal clicked

    function follow() {
        fromX = chart.xAt(fromMs);
        toX = toMs === 0 ? plotEnd : chart.xAt(toMs);
    }

    visible: shown
    x: Math.round(Math.max(plot.x, fromX))
    y: plot.y
    width: Math.max(Theme.hairline, Math.round(Math.min(plotEnd, toX)) - x)
    height: plot.height
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(stateText).arg(text)
    Accessible.description: {
        const parts = [when, by, tags.join(" "), detail];
        return parts.filter(each => each.length > 0).join(", ");
    }
    Accessible.ignored: !shown
    Accessible.onPressAction: mark.clicked()
    Component.onCompleted: follow()
    onFromMsChanged: follow()
    onToMsChanged: follow()
    onPlotChanged: follow()

    Connections {
        target: mark.wanted ? mark.chart : null
        function onMoved() { mark.follow(); }
    }
    Rectangle {
        anchors.fill: parent
        visible: mark.lasts
        color: Theme.alpha(mark.tint, mark.chosen || mark.pointed ? 0.22 : 0.12)
        Rectangle {
            width: parent.width
            height: Theme.focusWidth
            color: mark.tint
        }
    }
    DashedLine {
        visible: mark.fromX >= mark.plot.x
        width: Theme.hairline
        height: parent.height
        color: mark.tint
    }
    DashedLine {
        visible: mark.lasts && mark.toMs > 0 && mark.toX <= mark.plotEnd
        x: parent.width - width
        width: Theme.hairline
        height: parent.height
        color: mark.tint
    }
    Rectangle {
        id: flag
        // Kept within the plot.
        x: Math.min(mark.plotEnd - width, Math.max(mark.plot.x, mark.x - (mark.lasts ? 0 : Math.round(width / 2)))) - mark.x
        width: Theme.iconSize
        height: Theme.iconSize
        radius: Theme.radiusTiny
        color: mark.chosen || mark.pointed ? Theme.raised : Theme.card
        border.width: Theme.hairline
        border.color: mark.tint

        Icon {
            anchors.fill: parent
            anchors.margins: Theme.radiusTiny
            name: mark.weight.length > 0 ? mark.weight : "note"
            color: mark.tint
        }
        FocusRing {
            shown: mark.chosen
            corner: Theme.radiusTiny
        }
        HoverHandler {
            id: hover
            cursorShape: Qt.PointingHandCursor
        }
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.LeftButton
            Accessible.ignored: true
            onClicked: mark.clicked()
        }
    }
}
