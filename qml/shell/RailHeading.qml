// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

Item {
    id: heading

    property string text
    property bool compact: false

    width: parent ? parent.width : 0
    height: compact ? Theme.padding : Theme.controlHeight + Theme.gap
    Accessible.role: Accessible.Heading
    Accessible.name: text

    CaptionText {
        x: Theme.gap + Theme.radiusTiny
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        visible: !heading.compact
        text: heading.text
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: heading.compact
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
