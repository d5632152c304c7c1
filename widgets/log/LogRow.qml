// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// Something that happened: what, when, to what. The mark at the left has the shape and the colour of its weight.
Item {
    id: row

    required property string kind
    required property string weight
    required property string stateText
    required property string text
    required property string detail
    required property var tags
    required property string by
    required property string when
    readonly property string caption: {
        const parts = [when, by, tags.map(tag => "#" + tag).join(" "), detail];
        return parts.filter(each => each.length > 0).join(" · ");
    }

    implicitHeight: lines.implicitHeight + Theme.padding
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(stateText).arg(text)
    Accessible.description: caption

    Icon {
        id: mark
        anchors.verticalCenter: parent.verticalCenter
        name: row.weight.length > 0 ? row.weight : "note"
        color: row.weight.length > 0 ? Theme.stateColor(row.weight) : Theme.accent
    }
    CaptionText {
        id: word
        anchors.right: parent.right
        y: lines.y
        height: Theme.bodyLine
        text: row.stateText
    }
    Column {
        id: lines
        anchors.verticalCenter: parent.verticalCenter
        x: mark.width + Theme.gap
        width: word.x - Theme.gap - x

        UiText {
            width: parent.width
            height: Theme.bodyLine
            text: row.text
            font.weight: row.weight === "critical" ? Font.DemiBold : Font.Normal
        }
        CaptionText {
            width: row.width - lines.x
            height: Theme.captionLine
            text: row.caption
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.grid
    }
}
