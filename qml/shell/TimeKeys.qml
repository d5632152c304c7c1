// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// StandardKey comes with QtQuick, but qmllint 6.4 does not find it there.

import QtQuick
import Belfry.Models

// What the keyboard does to the time that a window shows.
Item {
    id: keys

    required property PageTime time

    Accessible.ignored: true

    Shortcut {
        sequences: ["P"]
        enabled: keys.enabled
        onActivated: keys.time.live ? keys.time.pause() : keys.time.goLive()
    }
    Shortcut {
        sequences: ["R"]
        enabled: keys.enabled
        onActivated: keys.time.playing = !keys.time.playing
    }
    Shortcut {
        sequences: ["Y"]
        enabled: keys.enabled
        onActivated: keys.time.compareMs = keys.time.compareMs > 0 ? 0 : 86400000
    }
    Shortcut {
        sequences: [","]
        enabled: keys.enabled && !keys.time.live
        onActivated: keys.time.step(-1000)
    }
    Shortcut {
        sequences: ["."]
        enabled: keys.enabled && !keys.time.live
        onActivated: keys.time.step(1000)
    }
    Shortcut {
        sequences: ["Backspace"]
        enabled: keys.enabled && keys.time.canGoBack
        onActivated: keys.time.back()
    }
    Shortcut {
        sequences: ["Ctrl+Left"]
        enabled: keys.enabled
        onActivated: keys.time.pan(-0.5)
    }
    Shortcut {
        sequences: ["Ctrl+Right"]
        enabled: keys.enabled && !keys.time.live
        onActivated: keys.time.pan(0.5)
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="] // qmllint disable unqualified
        enabled: keys.enabled
        onActivated: keys.time.zoom(0.5, NaN)
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut] // qmllint disable unqualified
        enabled: keys.enabled
        onActivated: keys.time.zoom(2, NaN)
    }
}
