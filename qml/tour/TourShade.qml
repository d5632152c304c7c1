// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.App

// Darkens everything but a spot, and puts a ring around that; an empty spot is none.
Item {
    id: shade

    required property rect spot
    readonly property bool lit: spot.width > 0 && spot.height > 0
    // On its way to the spot.
    property real spotX: spot.x
    property real spotY: spot.y
    property real spotWidth: spot.width
    property real spotHeight: spot.height

    Behavior on spotX { NumberAnimation { duration: Theme.motion } }
    Behavior on spotY { NumberAnimation { duration: Theme.motion } }
    Behavior on spotWidth { NumberAnimation { duration: Theme.motion } }
    Behavior on spotHeight { NumberAnimation { duration: Theme.motion } }

    Rectangle {
        width: parent.width
        height: shade.lit ? Math.max(shade.spotY, 0) : parent.height
        color: Theme.shade
    }
    Rectangle {
        visible: shade.lit
        y: shade.spotY + shade.spotHeight
        width: parent.width
        height: Math.max(parent.height - y, 0)
        color: Theme.shade
    }
    Rectangle {
        visible: shade.lit
        y: shade.spotY
        width: Math.max(shade.spotX, 0)
        height: shade.spotHeight
        color: Theme.shade
    }
    Rectangle {
        visible: shade.lit
        x: shade.spotX + shade.spotWidth
        y: shade.spotY
        width: Math.max(parent.width - x, 0)
        height: shade.spotHeight
        color: Theme.shade
    }
    Rectangle {
        visible: shade.lit
        x: shade.spotX
        y: shade.spotY
        width: shade.spotWidth
        height: shade.spotHeight
        color: Theme.transparent
        border.width: Theme.focusWidth
        border.color: Theme.accent
        radius: Theme.radiusTiny
    }
}
