// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// An alert: what, where, since when. The bar at the left has the colour of its weight, the mark beside it its shape.
Item {
    id: row

    required property string name
    required property string summary
    required property string alertState
    required property string stateText
    required property string severity
    required property string labelsText
    required property string sinceText
    // A sentence more, where there is room for it.
    property string detail
    readonly property string weight: alertState === "resolved" ? "ok" : severity === "critical" ? "critical" : alertState === "firing" || severity === "warning" ? "warning" : "unknown"

    implicitHeight: 2 * Theme.padding + lines.implicitHeight - Theme.unit
    Accessible.role: Accessible.ListItem
    Accessible.name: summary
    Accessible.description: qsTr("%1, %2, %3").arg(severity).arg(sinceText).arg(labelsText)

    Rectangle {
        y: Theme.unit + Theme.radiusTiny
        width: Theme.focusWidth + Theme.hairline
        height: parent.height - 2 * y
        radius: Theme.hairline
        color: Theme.stateColor(row.weight)
    }
    StateMark {
        id: mark
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        condition: row.weight
        word: row.stateText
    }
    Column {
        id: lines
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.padding
        width: mark.x - Theme.gap - x

        UiText {
            width: parent.width
            height: Theme.bodyLine
            text: row.summary
            font.weight: Font.Medium
        }
        CaptionText {
            width: parent.width
            height: Theme.captionLine
            text: row.labelsText.length > 0 ? qsTr("%1 · %2").arg(row.sinceText).arg(row.labelsText) : row.sinceText
        }
        CaptionText {
            width: parent.width
            height: Theme.captionLine
            visible: row.detail.length > 0
            text: row.detail
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.grid
    }
}
