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
    required property string key
    // Who looks after it; empty if nobody does.
    required property string acknowledged
    // By whom it was told to be quiet, and until when; empty if nobody has.
    required property string silenced
    // A sentence more, where there is room for it.
    property string detail
    property bool canAcknowledge: false
    readonly property bool cramped: width < Theme.railWidth * 1.25
    readonly property bool offersAcknowledge: canAcknowledge && alertState === "firing"
    signal acknowledgeAsked(string key)
    signal withdrawAsked(string key)
    readonly property string weight: alertState === "resolved" ? "ok" : silenced.length > 0 ? "unknown" : severity === "critical" ? "critical" : alertState === "firing" || severity === "warning" ? "warning" : "unknown"

    implicitHeight: 2 * Theme.padding + lines.implicitHeight - Theme.unit
    Accessible.role: Accessible.ListItem
    Accessible.name: summary
    Accessible.description: qsTr("%1, %2, %3").arg(severity).arg(sinceText).arg(silenced.length > 0 ? silenced : acknowledged.length > 0 ? acknowledged : labelsText)

    Rectangle {
        y: Theme.unit + Theme.radiusTiny
        width: Theme.focusWidth + Theme.hairline
        height: parent.height - 2 * y
        radius: Theme.hairline
        color: Theme.stateFill(row.weight)
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
        width: (row.offersAcknowledge ? button.x : mark.x) - Theme.gap - x

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
            visible: row.acknowledged.length > 0
            text: row.acknowledged
        }
        CaptionText {
            width: parent.width
            height: Theme.captionLine
            visible: row.silenced.length > 0
            text: row.silenced
        }
        CaptionText {
            width: parent.width
            height: Theme.captionLine
            visible: row.detail.length > 0
            text: row.detail
        }
    }
    UiButton {
        id: button
        small: true
        quiet: row.acknowledged.length > 0
        anchors.right: mark.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: row.offersAcknowledge
        readonly property string word: row.acknowledged.length > 0 ? qsTr("Withdraw") : qsTr("Acknowledge")
        text: row.cramped ? "" : word
        symbol: !row.cramped ? "" : row.acknowledged.length > 0 ? "undo" : "check"
        hint: row.cramped ? word : ""
        onClicked: row.acknowledged.length > 0 ? row.withdrawAsked(row.key) : row.acknowledgeAsked(row.key)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.grid
    }
}
