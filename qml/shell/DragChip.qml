// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// What is being dragged to a page, under the pointer.
Rectangle {
    id: chip

    required property CanvasDrag carrier

    x: carrier.at.x + Theme.padding
    y: carrier.at.y + Theme.unit
    width: Math.min(row.implicitWidth + 2 * Theme.padding, Theme.railWidth)
    height: Theme.controlHeight
    visible: carrier.active
    radius: Theme.radiusSmall
    color: Theme.raised
    border.width: Theme.hairline
    border.color: Theme.accent
    Accessible.ignored: true

    Row {
        id: row
        x: Theme.padding
        height: parent.height
        spacing: Theme.gap
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: chip.carrier.offer.type ?? "" // qmllint disable type
            color: Theme.accent
        }
        UiText {
            height: parent.height
            width: Math.min(implicitWidth, Theme.railWidth - 2 * Theme.padding - Theme.iconSize - Theme.gap)
            text: chip.carrier.offer.name ?? "" // qmllint disable type
        }
    }
}
