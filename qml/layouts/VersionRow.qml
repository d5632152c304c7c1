// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A version: when, by whom, what it is called, what changed.
T.ItemDelegate {
    id: row

    required property int version
    required property real when
    required property string author
    required property string label
    required property string note
    required property string summary
    required property bool isCurrent
    readonly property string heading: label.length > 0 ? label : isCurrent ? qsTr("Now") : qsTr("Version %1").arg(version)
    readonly property string byline: author.length > 0 ? qsTr("%1 · %2").arg(Format.dateTime(when)).arg(author) : Format.dateTime(when)

    implicitHeight: column.height + Theme.padding
    focusPolicy: Qt.NoFocus // the list has it
    Accessible.role: Accessible.ListItem
    Accessible.name: heading
    Accessible.description: qsTr("%1. %2").arg(byline).arg(summary)
    Accessible.selectable: true
    Accessible.selected: highlighted

    contentItem: Item { // qmllint disable deferred-property-id
        Column {
            id: column
            x: Theme.gap
            width: parent.width - 2 * Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            UiText {
                width: parent.width
                text: row.heading
                font.weight: row.label.length > 0 ? Font.DemiBold : Font.Medium
            }
            CaptionText {
                width: parent.width
                text: row.byline
            }
            CaptionText {
                width: parent.width
                visible: text.length > 0
                text: row.note
                color: Theme.text1
            }
            CaptionText {
                width: parent.width
                text: row.summary.length > 0 ? row.summary : qsTr("Looking at what changed …")
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.hovered || row.highlighted ? Theme.raised : Theme.transparent
        Rectangle { // a version that stays for ever
            width: Theme.radiusTiny
            height: parent.height
            visible: row.label.length > 0
            color: Theme.accent
        }
    }
}
