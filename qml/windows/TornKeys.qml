// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// StandardKey comes with QtQuick, but qmllint 6.4 does not find it there.

import QtQuick
import Belfry.Models
import Belfry.App

// What the keyboard does in a window that was torn off.
Item {
    id: keys

    required property PageTime time
    property bool isFullScreen: false

    signal closeRequested
    signal aboveToggled
    signal fullScreenToggled
    signal exportRequested(bool forPaper)

    Accessible.ignored: true

    Shortcut {
        sequences: [StandardKey.Close] // qmllint disable unqualified
        enabled: keys.enabled
        onActivated: keys.closeRequested()
    }
    Shortcut {
        sequences: ["O"]
        enabled: keys.enabled && WindowSystem.canStayOnTop
        onActivated: keys.aboveToggled()
    }
    Shortcut {
        sequences: ["F11"]
        enabled: keys.enabled
        onActivated: keys.fullScreenToggled()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: keys.enabled && keys.isFullScreen
        onActivated: keys.fullScreenToggled()
    }
    TimeKeys {
        time: keys.time
        enabled: keys.enabled
    }
    Shortcut {
        sequences: ["Ctrl+E"]
        enabled: keys.enabled
        onActivated: keys.exportRequested(false)
    }
    Shortcut {
        sequences: [StandardKey.Print] // qmllint disable unqualified
        enabled: keys.enabled
        onActivated: keys.exportRequested(true)
    }
}
