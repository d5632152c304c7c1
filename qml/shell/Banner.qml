// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

Rectangle {
    id: banner

    required property string condition
    required property string text
    property string action
    // Beside an action, it can be put away without it.
    property bool dismissible: false

    signal actionTriggered
    signal dismissed

    width: parent ? parent.width : 0
    height: Math.max(Theme.controlHeight + Theme.gap, label.implicitHeight + Theme.gap)
    color: Theme.alpha(Theme.stateColor(condition), 0.12)
    // Read out when it appears.
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.ignored: !visible

    StateMark {
        id: mark
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        condition: banner.condition
    }
    UiText {
        id: label
        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: button.visible ? button.left : dismiss.visible ? dismiss.left : parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: banner.text
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }
    UiButton {
        id: button
        anchors.right: dismiss.visible ? dismiss.left : parent.right
        anchors.rightMargin: dismiss.visible ? Theme.gap : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: banner.action.length > 0
        small: true
        text: banner.action
        onClicked: banner.actionTriggered()
    }
    UiButton {
        id: dismiss
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: banner.dismissible
        small: true
        text: qsTr("Dismiss")
        onClicked: banner.dismissed()
    }
}
