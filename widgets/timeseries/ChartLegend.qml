// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// One entry a series: a dash in its colour, its name, its newest value.
Flow {
    id: legend

    property alias model: entries.model

    spacing: Theme.padding
    height: Theme.captionLine
    clip: true

    Repeater {
        id: entries

        Row {
            id: entry

            required property string name
            required property int colorIndex
            required property string number
            required property string unit

            spacing: Theme.unit + Theme.radiusTiny
            height: Theme.captionLine

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.gap + Theme.radiusTiny
                height: Theme.focusWidth + Theme.hairline
                radius: Theme.hairline
                color: Theme.seriesColor(entry.colorIndex)
            }
            CaptionText {
                height: Theme.captionLine
                width: Math.min(implicitWidth, legend.width) // qmllint disable unqualified
                color: Theme.text1
                text: entry.unit.length > 0 ? qsTr("%1 %2 %3").arg(entry.name).arg(entry.number).arg(entry.unit) : qsTr("%1 %2").arg(entry.name).arg(entry.number)
            }
        }
    }
}
