// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Reads out what was just done, for those who don't see it. Why something was not done is shown as well, for a while.
Item {
    id: announcer

    required property LayoutModel layout
    required property AnnotationEdits notes
    // The newest one.
    property string text
    property bool shown: false

    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
    anchors.bottomMargin: Theme.margin
    width: Math.min(label.implicitWidth + 2 * Theme.margin, Theme.dialogWidth)
    height: Theme.controlHeight + Theme.unit
    z: 6
    // What appears as an alert is read out.
    visible: false
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    function say(what: string, show: bool) {
        visible = false;
        text = what;
        shown = show;
        visible = what.length > 0;
        away.restart();
    }
    Connections {
        target: announcer.layout
        function onTold(text) { announcer.say(text, false); }
    }
    Connections {
        target: announcer.notes
        function onWritten(text) { announcer.say(qsTr("Noted: %1").arg(text), false); }
        function onRemoved(text) { announcer.say(qsTr("Note deleted: %1").arg(text), false); }
        function onRefused(problem) { announcer.say(qsTr("Not done: %1").arg(problem), true); }
    }
    Timer {
        id: away
        interval: 4000
        onTriggered: announcer.say("", false)
    }
    Rectangle {
        anchors.fill: parent
        visible: announcer.shown
        radius: Theme.radius
        color: Theme.raised
        border.width: Theme.hairline
        border.color: Theme.line
        UiText {
            id: label
            anchors.fill: parent
            horizontalAlignment: Text.AlignHCenter
            text: announcer.text
            Accessible.ignored: true
        }
    }
}
