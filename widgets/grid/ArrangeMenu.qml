// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Widgets

// The ways to put several widgets in order.
UiMenu {
    id: menu

    // Of the page; null while there is none.
    property GridCommands commands: null

    title: qsTr("Arrange")
    Repeater {
        model: menu.commands ? menu.commands.arrangements : []
        UiMenuItem {
            required property var modelData
            text: modelData.text
            symbol: "align"
            enabled: menu.commands !== null && menu.commands.targets.length >= modelData.least // qmllint disable unqualified type
            onTriggered: menu.commands.arrange(modelData.how) // qmllint disable unqualified type
        }
    }
}
