// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// What the part of a picture is that is marked: beside it, above it where there is no room.
Rectangle {
    id: tip

    required property PictureItem picture
    readonly property rect place: picture.markedPlace
    readonly property real most: Math.min(Theme.dialogWidth / 2, picture.width - 2 * Theme.gap)

    visible: picture.marked >= 0 && most > Theme.numberColumn
    z: 1
    x: Math.max(Theme.gap, Math.min(picture.width - width - Theme.gap, place.x + place.width / 2 - width / 2))
    y: place.y + place.height + Theme.unit + height <= picture.height ? place.y + place.height + Theme.unit : Math.max(0, place.y - height - Theme.unit)
    width: Math.min(most, Math.max(name.implicitWidth, detail.implicitWidth) + 2 * Theme.gap)
    height: lines.height + 2 * Theme.unit
    radius: Theme.radiusSmall
    color: Theme.raised
    border.width: Theme.hairline
    border.color: Theme.line

    Column {
        id: lines
        x: Theme.gap
        y: Theme.unit
        width: parent.width - 2 * Theme.gap

        CaptionText {
            id: name
            width: parent.width
            color: Theme.text1
            font.weight: Font.DemiBold
            text: tip.picture.markedName
        }
        CaptionText {
            id: detail
            width: parent.width
            visible: text.length > 0
            wrapMode: Text.Wrap
            maximumLineCount: 6
            text: tip.picture.markedDetail
        }
    }
}
