// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// The twelve columns, shown while something is dragged.
Item {
    id: guides

    required property real stepX
    required property real stepY
    required property real cellWidth

    Repeater {
        model: Theme.gridColumns
        Rectangle {
            required property int index
            x: Theme.margin + index * guides.stepX // qmllint disable unqualified
            width: guides.cellWidth // qmllint disable unqualified
            height: guides.height // qmllint disable unqualified
            color: Theme.alpha(Theme.accent, 0.03)
        }
    }
}
