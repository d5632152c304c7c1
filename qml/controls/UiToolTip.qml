// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.unit : 0
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.unit
    bottomPadding: Theme.unit
    margins: Theme.gap
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: CaptionText {
        text: tip.text
        color: Theme.text1
    }
    background: Rectangle {
        color: Theme.raised
        radius: Theme.radiusSmall
        border.width: Theme.hairline
        border.color: Theme.line
    }
}
