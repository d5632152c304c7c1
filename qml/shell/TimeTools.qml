// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// Out of the present, and back to it.
Row {
    id: tools

    required property PageTime time

    spacing: Theme.gap

    UiButton {
        visible: tools.time.canGoBack
        quiet: true
        symbol: "back"
        hint: qsTr("What was shown before")
        shortcutText: qsTr("Backspace")
        onClicked: tools.time.back()
    }
    UiButton {
        visible: tools.time.live
        quiet: true
        symbol: "pause"
        hint: qsTr("Hold what is shown")
        shortcutText: "P"
        onClicked: tools.time.pause()
    }
    UiButton {
        visible: !tools.time.live
        primary: true
        text: qsTr("Go live")
        shortcutText: "P"
        onClicked: tools.time.goLive()
    }
}
