// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Shapes
import Belfry.Theme
import Belfry.Widgets

// Where what is being dragged would land.
Item {
    id: ghost

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.alpha(Theme.accent, 0.08)
    }
    // Costs as much as the rest of a cell, and is seldom seen.
    Loader {
        anchors.fill: parent
        active: ghost.visible
        // qmllint disable unqualified
        sourceComponent: Component {
            Shape {
                ShapePath {
                    strokeColor: Theme.accent
                    strokeWidth: Theme.hairline
                    strokeStyle: ShapePath.DashLine
                    dashPattern: [Theme.unit, Theme.unit]
                    fillColor: Theme.transparent
                    startX: 0.5
                    startY: 0.5
                    PathLine { x: ghost.width - 0.5; y: 0.5 }
                    PathLine { x: ghost.width - 0.5; y: ghost.height - 0.5 }
                    PathLine { x: 0.5; y: ghost.height - 0.5 }
                    PathLine { x: 0.5; y: 0.5 }
                }
            }
        }
        // qmllint enable unqualified
    }
}
