// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
            x: Theme.margin + index * guides.stepX
            width: guides.cellWidth
            height: guides.height
            color: Theme.alpha(Theme.accent, 0.03)
        }
    }
}
