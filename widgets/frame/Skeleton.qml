// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// Stands where data will be. It doesn't move: nothing is to be seen yet.
Item {
    id: skeleton

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Loading")
    Accessible.ignored: !visible

    Column {
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: Math.max(1, Math.min(4, Math.floor(skeleton.height / (Theme.padding + Theme.gap))))
            Rectangle {
                required property int index
                width: parent ? parent.width * [0.6, 0.9, 0.75, 0.5][index] : 0
                height: Theme.padding
                radius: Theme.unit
                color: Theme.raised
            }
        }
    }
}
