// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A chart's legend in one line. Where there is more than that, it says how much, and a press shows the next line.
LegendKeys {
    id: legend

    readonly property real pitch: Theme.captionLine + flow.spacing
    property int line: 0
    property int lines: 1
    property bool overflows: false
    property int beyond: 0 // entries of other lines
    readonly property int shownLine: Math.min(line, lines - 1)

    signal measured

    implicitHeight: Theme.captionLine
    onCurrentMoved: {
        const entry = entries.itemAt(current);
        if (entry)
            line = Math.round(entry.y / pitch);
    }
    onShownLineChanged: measure()
    onWidthChanged: measure()

    function nextLine() {
        line = shownLine + 1 < lines ? shownLine + 1 : 0; // % as compiled by Qt 6.4 isn't taken with sanitizers
    }
    function measure() {
        let [wide, last, here] = [-flow.spacing, 0, 0];
        for (let i = 0; i < entries.count; ++i) {
            const entry = entries.itemAt(i);
            if (!entry)
                continue;
            last = Math.round(entry.y / pitch);
            wide += entry.natural + flow.spacing; // its width follows from what this decides
            here += last === shownLine ? 1 : 0;
        }
        lines = last + 1;
        overflows = wide > width;
        beyond = entries.count - here;
        measured();
    }

    Item {
        anchors.fill: parent
        clip: true
        Flow {
            id: flow
            y: -legend.shownLine * legend.pitch
            width: legend.width - (legend.overflows ? others.width + Theme.gap : 0)
            spacing: Theme.padding
            onPositioningComplete: legend.measure()

            Repeater {
                id: entries
                model: legend.series.legend
                LegendEntry {
                    series: legend.series // qmllint disable unqualified
                    widest: flow.width // qmllint disable unqualified
                    marked: legend.marked === index // qmllint disable unqualified
                    carrier: legend.carrier // qmllint disable unqualified
                }
            }
        }
    }
    CaptionText {
        id: others
        anchors.right: parent.right
        width: 3 * Theme.captionSize // the same for any number
        height: Theme.captionLine
        horizontalAlignment: Text.AlignRight
        visible: legend.overflows && legend.beyond > 0
        text: qsTr("+%1").arg(legend.beyond)
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("%n more series", "", legend.beyond)
        Accessible.onPressAction: legend.nextLine()

        MouseArea {
            id: mouse
            anchors.fill: parent
            hoverEnabled: true
            cursorShape: Qt.PointingHandCursor
            onClicked: legend.nextLine()
        }
        UiToolTip {
            visible: mouse.containsMouse
            text: others.Accessible.name
        }
    }
}
