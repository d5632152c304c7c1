// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

// A line of a menu or of an opened combo box.
T.ItemDelegate {
    id: row

    property bool ticked: false

    implicitHeight: Theme.controlHeight
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    Accessible.name: text
    // Controls of Qt 6.4 put in a role of their own as they complete.
    Component.onCompleted: Accessible.role = Accessible.MenuItem

    contentItem: UiText {
        text: row.text
        rightPadding: Theme.iconSize
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.highlighted || row.hovered ? Theme.raised : Theme.transparent
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            visible: row.ticked
            name: "check"
            color: Theme.accent
        }
    }
}
