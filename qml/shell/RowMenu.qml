// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.App

// What can be done with a series, an alert or a component.
UiMenu {
    id: menu

    property var offer: ({})

    signal addRequested(var offer)

    UiMenuItem {
        text: qsTr("Add to page…")
        symbol: "add"
        onTriggered: menu.addRequested(menu.offer)
    }
}
