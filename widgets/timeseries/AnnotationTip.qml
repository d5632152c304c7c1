// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// What a mark stands for, beside its flag.
Rectangle {
    id: tip

    required property AnnotationMark mark
    // The width that there is.
    property real room: 0
    readonly property real most: Math.min(Theme.railWidth * 1.5, room)

    signal removeRequested

    visible: mark !== null
    width: Math.min(most, lines.implicitWidth + 2 * Theme.gap)
    height: lines.implicitHeight + 2 * Theme.gap
    z: 3
    radius: Theme.radiusSmall
    color: Theme.raised
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.ignored: true

    Column {
        id: lines
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        spacing: Theme.radiusTiny

        CaptionText {
            width: Math.min(implicitWidth, tip.most - 2 * Theme.gap)
            text: {
                const parts = tip.mark ? [tip.mark.weight.length > 0 ? tip.mark.stateText : "", tip.mark.when, tip.mark.by] : [];
                return parts.filter(each => each.length > 0).join(" · ");
            }
        }
        UiText {
            width: Math.min(implicitWidth, tip.most - 2 * Theme.gap)
            size: Theme.titleSize
            wrapMode: Text.Wrap
            maximumLineCount: 6
            text: tip.mark ? tip.mark.text : ""
        }
        CaptionText {
            width: Math.min(implicitWidth, tip.most - 2 * Theme.gap)
            visible: text.length > 0
            text: tip.mark ? tip.mark.tags.map(tag => "#" + tag).concat(tip.mark.detail.length > 0 ? [tip.mark.detail] : []).join(" ") : ""
        }
        UiButton {
            visible: tip.mark !== null && tip.mark.chosen && tip.mark.removable
            small: true
            symbol: "delete"
            text: qsTr("Delete note")
            shortcutText: qsTr("Del")
            focusPolicy: Qt.NoFocus
            onClicked: tip.removeRequested()
        }
    }
}
