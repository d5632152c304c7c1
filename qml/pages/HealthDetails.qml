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

    implicitHeight: Theme.topBarHeight + Theme.padding

    CaptionText {
        x: Theme.margin + Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit
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
