// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

Rectangle {
    id: card

    required property AppModel app
    required property string name
    property bool compact: false

    height: compact ? width : Theme.topBarHeight
    radius: Theme.radius
    color: Theme.transparent
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: name
    Accessible.description: detail.text

    ConnectionDot {
        id: dot
        connection: card.app.connection
        word: card.app.connectionText
        x: card.compact ? (parent.width - width) / 2 : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        anchors.left: dot.right
        anchors.leftMargin: Theme.gap + Theme.radiusTiny
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !card.compact

        UiText {
            width: parent.width
            height: Theme.bodyLine
            text: card.name
            font.weight: Font.DemiBold
        }
        CaptionText {
            id: detail
            width: parent.width
            height: Theme.captionLine
            text: {
                // There is little room: an address goes without its scheme and the tick.
                const local = card.app.address === "local";
                const where = local ? qsTr("local · 1 s") : card.app.address.replace(/^\w+:\/\//, "");
                return card.app.hosts.historyText.length > 0 ? qsTr("%1 · %2").arg(where).arg(card.app.hosts.historyText) : where;
            }
        }
    }
}
