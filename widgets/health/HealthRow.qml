// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A component: its state as shape and word, the reason, and the score as a bar.
Item {
    id: row

    required property string title
    required property string healthState
    required property string stateText
    required property string reason
    required property int score
    // For what stands below the line of text.
    property real lineHeight: height
    readonly property real textX: name.x

    implicitHeight: Theme.controlHeightSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(title).arg(stateText)
    Accessible.description: reason

    StateMark {
        id: mark
        y: (row.lineHeight - height) / 2
        width: Theme.padding + Theme.radiusTiny
        height: width
        condition: row.healthState
        word: row.stateText
    }
    UiText {
        id: name
        x: mark.width + Theme.gap
        width: Math.min(implicitWidth, figure.x - x - Theme.gap)
        height: row.lineHeight
        size: Theme.titleSize
        text: row.title
    }
    CaptionText {
        anchors.left: name.right
        anchors.leftMargin: Theme.gap
        anchors.right: figure.left
        anchors.rightMargin: Theme.gap
        height: row.lineHeight
        // A word or two of a sentence say nothing.
        visible: width >= Math.min(implicitWidth, Theme.railWidth / 2)
        text: row.reason
    }
    CaptionText {
        id: figure
        anchors.right: parent.right
        height: row.lineHeight
        horizontalAlignment: Text.AlignRight
        color: row.healthState === "healthy" ? Theme.text2 : Theme.stateColor(row.healthState)
        // The mark tells the state, too.
        text: row.healthState === "unknown" ? row.stateText : row.healthState === "healthy" || row.width < Theme.railWidth ? row.score : qsTr("%1 %2").arg(row.stateText).arg(row.score)
    }
}
