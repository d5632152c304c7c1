// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// Out of the present, and back to it.
Row {
    id: tools

    required property PageTime time
    // Without room for what keys and the palette do as well.
    property bool narrow: false

    spacing: Theme.gap

    UiButton {
        visible: tools.time.compareMs > 0
        quiet: true
        symbol: "compare"
        hint: qsTr("Compare no longer")
        shortcutText: "Y"
        onClicked: tools.time.compareMs = 0
    }
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
        visible: !tools.time.live && !tools.narrow
        quiet: true
        symbol: "stepback"
        hint: qsTr("A second back")
        shortcutText: ","
        autoRepeat: true
        onClicked: tools.time.step(-1000)
    }
    UiButton {
        visible: !tools.time.live
        quiet: true
        symbol: tools.time.playing ? "pause" : "play"
        hint: tools.time.playing ? qsTr("Stop playing") : qsTr("Play from here")
        shortcutText: "R"
        onClicked: tools.time.playing = !tools.time.playing
    }
    UiButton {
        visible: !tools.time.live && !tools.narrow
        quiet: true
        symbol: "step"
        hint: qsTr("A second on")
        shortcutText: "."
        autoRepeat: true
        onClicked: tools.time.step(1000)
    }
    UiButton {
        id: speed
        visible: tools.time.playing || !tools.time.live && !tools.narrow
        quiet: true
        text: qsTr("%1×").arg(tools.time.speed)
        hint: qsTr("Speed")
        Accessible.name: qsTr("Speed %1").arg(text)
        onClicked: speeds.popup(speed, 0, speed.height + Theme.unit)

        UiMenu {
            id: speeds
            Repeater {
                model: [1, 2, 5, 10, 60, 600]
                UiMenuItem {
                    required property int modelData
                    text: qsTr("%1×").arg(modelData)
                    symbol: "play"
                    checked: tools.time.speed === modelData // qmllint disable unqualified
                    onTriggered: tools.time.speed = modelData // qmllint disable unqualified
                }
            }
        }
    }
    UiButton {
        visible: !tools.time.live
        primary: true
        text: qsTr("Go live")
        shortcutText: "P"
        onClicked: tools.time.goLive()
    }
}
