// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// What every series had at the crosshair, the largest first.
Rectangle {
    id: tip

    property real time: 0
    property var rows: []
    readonly property int most: 10

    implicitWidth: Math.max(lines.implicitWidth, heading.implicitWidth) + 2 * Theme.gap
    implicitHeight: lines.implicitHeight + heading.height + 2 * Theme.gap
    z: 2
    radius: Theme.radiusSmall
    color: Theme.raised
    border.width: Theme.hairline
    border.color: Theme.line

    CaptionText {
        id: heading
        x: Theme.gap
        y: Theme.gap
        height: Theme.captionLine
        text: tip.time > 0 ? Format.timeOfDay(tip.time) : ""
    }
    Column {
        id: lines
        x: Theme.gap
        anchors.top: heading.bottom

        Repeater {
            model: tip.rows.slice(0, tip.most)
            Row {
                id: line

                required property var modelData

                spacing: Theme.gap
                height: Theme.captionLine + Theme.radiusTiny

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.gap
                    height: Theme.gap
                    radius: Theme.radiusTiny
                    color: Theme.seriesColor(line.modelData.colorIndex)
                }
                CaptionText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(Math.max(implicitWidth, Theme.railWidth / 3), Theme.railWidth)
                    text: line.modelData.name
                }
                CaptionText {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.text1
                    text: line.modelData.text
                }
            }
        }
        CaptionText {
            visible: tip.rows.length > tip.most
            text: qsTr("and %n more", "", tip.rows.length - tip.most)
        }
    }
}
