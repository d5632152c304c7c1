// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The first line of a card: what it is, and at the right a note, or since when it has nothing new.
Item {
    id: line

    property string title
    property string context
    // Nothing comes any more, since then (ms since 1970 UTC; 0: somebody else tells).
    property bool silent: false
    property real since: 0
    property string stateText
    property bool chosen: false
    property bool locked: false
    // What is kept free at the right; with any the note isn't shown.
    property real actionsWidth: 0

    implicitHeight: Theme.titleLine

    Loader {
        id: marks

        readonly property real room: active && item ? (item as Item).implicitWidth : 0

        active: line.chosen || line.locked
        // qmllint disable unqualified
        sourceComponent: Row {
            rightPadding: Theme.unit
            Icon {
                visible: line.chosen
                name: "check"
                color: Theme.accent
            }
            Icon {
                visible: line.locked
                name: "lock"
                color: Theme.text2
            }
        }
        // qmllint enable unqualified
    }
    UiText {
        id: name
        x: marks.room
        width: Math.min(implicitWidth, parent.width - x - line.actionsWidth)
        height: Theme.titleLine
        text: line.title
        size: Theme.titleSize
        font.weight: Font.Medium
        color: Theme.dark ? Theme.text2 : Theme.text1
        Accessible.ignored: true
    }
    CaptionText {
        // Hidden for the sake of buttons, which aren't exported (ScenePainter).
        readonly property bool exportedHidden: true
        readonly property string staleText: {
            const time = Format.timeOfDay(line.since);
            return line.width > Theme.railWidth - 2 * Theme.padding ? qsTr("No data since %1").arg(time) : qsTr("since %1").arg(time);
        }

        anchors.right: parent.right
        anchors.left: name.right
        anchors.leftMargin: Theme.gap
        height: Theme.titleLine
        horizontalAlignment: Text.AlignRight
        visible: line.actionsWidth === 0
        color: line.since > 0 ? Theme.warning : Theme.text2
        text: line.since > 0 ? staleText : line.context
        rightPadding: mark.active ? Theme.iconSize : 0

        Loader {
            id: mark
            anchors.right: parent.right
            active: line.silent
            y: Theme.radiusTiny
            // qmllint disable unqualified
            sourceComponent: StateMark {
                condition: "warning"
                width: Theme.padding
                height: Theme.padding
                word: line.stateText
            }
            // qmllint enable unqualified
        }
    }
}
