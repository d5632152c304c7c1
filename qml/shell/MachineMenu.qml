// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.App

// What can be done to a machine of the list.
UiMenu {
    id: menu

    property bool isAdded: false
    property bool live: true

    signal reconnectRequested
    signal renameRequested
    signal removeRequested

    UiMenuItem {
        text: qsTr("Reconnect")
        symbol: "redo"
        enabled: !menu.live
        onTriggered: menu.reconnectRequested()
    }
    UiMenuItem {
        text: qsTr("Rename")
        symbol: "edit"
        shortcutText: qsTr("F2")
        enabled: menu.isAdded
        onTriggered: menu.renameRequested()
    }
    UiMenuItem {
        text: qsTr("Remove")
        symbol: "delete"
        shortcutText: qsTr("Del")
        enabled: menu.isAdded
        onTriggered: menu.removeRequested()
    }
}
