// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.ScrollBar {
    id: bar

    // Left out of what is exported (ScenePainter).
    readonly property bool screenOnly: true

    implicitWidth: Theme.gap
    implicitHeight: Theme.gap
    padding: Theme.radiusTiny
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    minimumSize: 0.05
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: Theme.unit
        color: bar.pressed || bar.hovered ? Theme.text3 : Theme.line
    }
}
