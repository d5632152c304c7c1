// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Controls

// A key as it is printed on a keyboard.
Rectangle {
    id: cap

    property string text

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + Theme.gap)
    implicitHeight: Theme.captionLine + Theme.unit
    radius: Theme.unit
    color: Theme.transparent
    border.width: Theme.hairline
    border.color: Theme.line

    CaptionText {
        id: label
        anchors.centerIn: parent
        text: cap.text
    }
}
