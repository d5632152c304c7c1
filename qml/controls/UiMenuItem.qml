// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.MenuItem {
    id: item

    property string symbol
    property string shortcutText

    implicitWidth: visible ? implicitContentWidth + leftPadding + rightPadding : 0
    implicitHeight: visible ? Theme.controlHeight : 0
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    opacity: enabled ? 1 : 0.45
    Accessible.name: text
    Accessible.description: shortcutText
    // Controls of Qt 6.4 put in a role of their own as they complete.
    Component.onCompleted: Accessible.role = Accessible.MenuItem

    contentItem: Item { // qmllint disable deferred-property-id
        implicitWidth: Theme.iconSize + Theme.gap + label.implicitWidth + (key.text.length > 0 ? Theme.margin + key.implicitWidth : 0)
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: item.checked ? "check" : item.symbol
            color: Theme.text2
        }
        UiText {
            id: label
            anchors.fill: parent
            anchors.leftMargin: Theme.iconSize + Theme.gap
            anchors.rightMargin: key.width
            text: item.text
        }
        CaptionText {
            id: key
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: item.shortcutText
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: item.highlighted ? Theme.raised : Theme.transparent
    }
}
