// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

Item {
    id: row

    required property string name
    required property string historyText
    required property bool storageOk
    required property string storageMessage
    required property AppModel app
    property bool compact: false

    width: parent ? parent.width : 0
    height: Theme.controlHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: storageOk ? app.connectionText : storageMessage

    ConnectionDot {
        id: dot
        app: row.app
        x: row.compact ? (parent.width - width) / 2 : Theme.gap + Theme.radiusTiny
        anchors.verticalCenter: parent.verticalCenter
    }
    UiText {
        anchors.left: dot.right
        anchors.leftMargin: Theme.padding
        anchors.right: trouble.visible ? trouble.left : parent.right
        height: parent.height
        visible: !row.compact
        text: row.name
        color: Theme.text2
    }
    StateMark {
        id: trouble
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.storageOk
        condition: "critical"
        word: row.storageMessage
    }
}
