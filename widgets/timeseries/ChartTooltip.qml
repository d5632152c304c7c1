// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

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
    // Grows with its rows and keeps its width while it is there, so that nothing jumps.
    property real widest: 0

    onVisibleChanged: if (!visible) widest = 0
    implicitWidth: Math.max(widest, heading.implicitWidth) + 2 * Theme.gap
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
            onItemAdded: (index, item) => tip.widest = Math.max(tip.widest, item.implicitWidth)
            Item {
                id: line

                required property var modelData

                implicitWidth: name.x + Math.min(name.implicitWidth, Theme.railWidth) + 2 * Theme.gap + value.implicitWidth
                width: tip.width - 2 * Theme.gap // qmllint disable unqualified
                height: Theme.captionLine + Theme.radiusTiny

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.gap
                    height: Theme.gap
                    radius: Theme.radiusTiny
                    color: Theme.seriesColor(line.modelData.colorIndex)
                }
                CaptionText {
                    id: name
                    x: 2 * Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    width: value.x - Theme.gap - x
                    text: line.modelData.name
                }
                CaptionText {
                    id: value
                    anchors.right: parent.right
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
