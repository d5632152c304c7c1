// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// A page in the rail that something is dragged over: it opens when that stays there for a moment.
Rectangle {
    id: target

    property CanvasDrag carrier: null
    property bool over: false

    signal heldOver

    anchors.fill: parent
    visible: over
    radius: Theme.radiusSmall
    color: Theme.alpha(Theme.accent, 0.08)
    border.width: Theme.hairline
    border.color: Theme.accent
    Accessible.ignored: true

    Connections {
        target: target.carrier
        function onMoved() {
            target.over = target.contains(target.mapFromItem(target.carrier, target.carrier.at.x, target.carrier.at.y));
        }
        function onActiveChanged() {
            if (!target.carrier.active)
                target.over = false;
        }
    }
    Timer {
        interval: 600
        running: target.over
        onTriggered: target.heldOver()
    }
}
