// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What stands above a page in a window of its own.
Item {
    id: bar

    required property string title
    required property string where
    required property PageTime time
    required property bool dashboard
    required property bool isAbove

    signal aboveRequested(bool above)
    signal exportRequested

    height: visible ? Theme.topBarHeight : 0

    UiText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: tools.left
        anchors.rightMargin: Theme.gap
        height: parent.height
        text: qsTr("%1 · %2").arg(bar.title).arg(bar.where)
        size: Theme.headingSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        TimeTools {
            visible: bar.dashboard
            time: bar.time
        }
        UiButton {
            quiet: true
            symbol: "export"
            hint: qsTr("Export the page")
            shortcutText: qsTr("Ctrl+E")
            onClicked: bar.exportRequested()
        }
        UiButton {
            visible: WindowSystem.canStayOnTop
            quiet: !bar.isAbove
            symbol: "pin"
            checkable: true
            checked: bar.isAbove
            hint: bar.isAbove ? qsTr("No longer above other windows") : qsTr("Keep above other windows")
            shortcutText: "O"
            onClicked: bar.aboveRequested(checked)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
