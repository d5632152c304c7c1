// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A process: its name, dimmer its command line, and what it uses; the bar is its share of the processor.
Item {
    id: row

    required property int index
    required property string key
    required property int pid
    required property string name
    required property string commandLine
    required property string user
    required property real cpuShare
    required property int nice
    required property var texts
    property var headings: []
    property int columns: 0
    property real nameWidth: 0
    property bool current: false
    property bool focused: false
    property alias carrier: area.carrier
    // "PID 812, User root, CPU 3.1 %"
    readonly property string spoken: texts.map((text, i) => qsTr("%1 %2").arg(headings[i + 1]?.title ?? "").arg(text)).join(", ")

    // What can be put on a page of it.
    function offer(): var {
        return {};
    }

    signal chosen
    signal menuRequested(real x, real y)

    height: Theme.controlHeightSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: spoken
    Accessible.selectable: true
    Accessible.selected: current

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusTiny
        color: row.current || area.containsMouse ? Theme.raised : Theme.transparent

        FocusRing { shown: row.current && row.focused }
    }
    UiText {
        id: title
        x: Theme.unit
        width: Math.min(implicitWidth, row.nameWidth - Theme.gap)
        height: parent.height
        size: Theme.titleSize
        text: row.name
    }
    CaptionText {
        anchors.left: title.right
        anchors.leftMargin: Theme.gap
        width: row.nameWidth - title.x - title.width - 2 * Theme.gap
        height: parent.height
        visible: width > Theme.margin
        text: row.commandLine
    }
    Repeater {
        model: row.columns
        Item {
            id: cell
            required property int index
            readonly property var heading: row.headings[index + 1] ?? null // qmllint disable unqualified
            readonly property bool isCpu: heading !== null && heading.id === "cpu"

            x: Theme.unit + row.nameWidth + index * Theme.numberColumn // qmllint disable unqualified
            width: Theme.numberColumn
            height: row.height // qmllint disable unqualified
            Rectangle {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: cell.isCpu
                width: (parent.width - Theme.padding) * Math.min(1, row.cpuShare) // qmllint disable unqualified
                height: parent.height - Theme.gap
                radius: Theme.radiusTiny
                color: Theme.seriesColor(0)
                opacity: Theme.stackFillOpacity
            }
            UiText {
                anchors.fill: parent
                anchors.leftMargin: Theme.padding
                size: Theme.titleSize
                horizontalAlignment: cell.heading !== null && cell.heading.numeric ? Text.AlignRight : Text.AlignLeft
                text: row.texts[cell.index] ?? "" // qmllint disable unqualified
            }
        }
    }
    RowDrag {
        id: area
        z: 0
        enabled: true // there is more in the menu than what can be dragged
        hoverEnabled: true
        function offer(): var {
            return row.offer();
        }
        function openMenu(x: real, y: real) {
            row.chosen();
            row.menuRequested(x, y);
        }
        onPressed: mouse => {
            if (mouse.button === Qt.LeftButton)
                row.chosen();
        }
    }
    UiToolTip {
        visible: area.containsMouse && row.commandLine.length > 0
        text: row.commandLine
    }
}
