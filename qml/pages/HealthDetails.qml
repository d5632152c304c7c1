// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

HealthRow {
    id: row

    required property string sinceText

    implicitHeight: Theme.topBarHeight + Theme.gap
    lineHeight: height - Theme.padding - Theme.captionLine + Theme.unit

    CaptionText {
        x: row.textX
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.padding
        height: Theme.captionLine
        text: row.sinceText
        color: Theme.text3
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.grid
    }
}
