// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Controls

// Drawn around whatever has the keyboard's focus. Put it into the item, it stands just outside of it.
Rectangle {
    id: ring

    property bool shown: false
    // Left out of what is exported (ScenePainter).
    readonly property bool screenOnly: true
    property int corner: Theme.radiusSmall

    visible: shown
    anchors.fill: parent
    anchors.margins: -Theme.focusWidth
    radius: corner + Theme.focusWidth
    color: Theme.transparent
    border.width: Theme.focusWidth
    border.color: Theme.accent
}
