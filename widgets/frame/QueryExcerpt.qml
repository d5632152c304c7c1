// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// A query with the place of its error marked from below.
Item {
    id: excerpt

    required property string query
    property int position: -1

    implicitHeight: line.implicitHeight + Theme.unit
    clip: true

    UiText {
        id: line
        width: parent.width
        text: excerpt.query
        size: Theme.captionSize
        font.family: Theme.monoFamily
        color: Theme.text2
        elide: Text.ElideRight
    }
    TextMetrics {
        id: before
        font: line.font
        text: excerpt.position > 0 ? excerpt.query.substring(0, excerpt.position) : ""
    }
    Rectangle {
        visible: excerpt.position >= 0
        x: Math.min(before.advanceWidth, excerpt.width - width)
        y: line.implicitHeight
        width: Theme.gap
        height: Theme.focusWidth
        color: Theme.critical
    }
}
