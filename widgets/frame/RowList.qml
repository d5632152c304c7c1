// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Widgets

// The rows of a widget. Where there are more than fit, only whole ones are seen, and the others are scrolled to.
ListView {
    id: list

    readonly property real room: parent ? parent.height - Theme.unit : 0
    readonly property real rowHeight: count > 0 ? contentHeight / count : 0

    x: Theme.padding
    width: parent ? parent.width - 2 * Theme.padding : 0
    height: contentHeight > room && rowHeight > 0 ? Math.max(1, Math.floor(room / rowHeight)) * rowHeight : room
    clip: true
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    snapMode: ListView.SnapToItem
    T.ScrollBar.vertical: EdgeScrollBar { flickable: list }
}
