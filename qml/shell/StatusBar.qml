// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// How Belfry itself is doing.
Item {
    id: bar

    required property AppModel app
    readonly property HostsModel hosts: app.hosts

    height: Theme.statusBarHeight
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Row {
        id: items
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.margin + Theme.unit
        clip: true
        width: Math.min(implicitWidth, clock.x - x - Theme.gap)

        Row {
            spacing: Theme.gap
            ConnectionDot {
                connection: bar.app.connection
                word: bar.app.connectionText
                anchors.verticalCenter: parent.verticalCenter
            }
            CaptionText { text: bar.app.connectionText }
        }
        CaptionText { text: bar.app.latencyText; visible: text.length > 0 }
        CaptionText { text: bar.app.lagText; visible: text.length > 0 }
        CaptionText { text: bar.app.bandwidthText; visible: text.length > 0 }
        CaptionText { text: bar.app.droppedText; visible: text.length > 0 }
        CaptionText { text: bar.hosts.seriesText }
        CaptionText { text: bar.hosts.tickText; visible: text.length > 0 }
        CaptionText { text: bar.hosts.storageText; visible: text.length > 0 }
        CaptionText { text: qsTr("serving on %1").arg(bar.app.serving); visible: bar.app.serving.length > 0 }
        CaptionText { text: bar.hosts.viewersText; visible: text.length > 0 }
        CaptionText {
            visible: !bar.hosts.storageOk
            text: bar.hosts.storageMessage
            color: Theme.critical
        }
        CaptionText {
            visible: bar.app.layout.saveState === LayoutModel.NotSaved
            text: qsTr("Layout not saved: %1").arg(bar.app.layout.saveMessage)
            color: Theme.warning
        }
    }
    CaptionText {
        id: clock
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: bar.hosts.newestMs > 0 ? Format.timeOfDay(bar.hosts.newestMs) : ""
        Accessible.name: qsTr("Newest data: %1").arg(text)
    }
    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
