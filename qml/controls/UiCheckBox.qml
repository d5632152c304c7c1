// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.CheckBox {
    id: box

    implicitHeight: Theme.controlHeight
    implicitWidth: implicitContentWidth
    spacing: Theme.gap
    Accessible.name: text
    Keys.onReturnPressed: { box.toggle(); box.toggled(); }

    indicator: Rectangle {
        y: (box.height - height) / 2
        width: Theme.iconSize
        height: Theme.iconSize
        radius: Theme.unit
        color: box.checked ? Theme.accent : Theme.window
        border.width: Theme.hairline
        border.color: box.checked ? Theme.accent : Theme.text3

        Icon {
            anchors.fill: parent
            visible: box.checked
            name: "check"
            color: Theme.accentInk
        }
        FocusRing { shown: box.visualFocus; corner: Theme.unit }
    }
    contentItem: UiText {
        leftPadding: box.indicator.width + box.spacing
        text: box.text
    }
}
