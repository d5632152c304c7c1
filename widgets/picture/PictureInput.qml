// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// Over a picture that is an item: points at its parts, chooses one by a click or a key, and tells of the one that is
// marked. The picture forwards its keys to it.
Item {
    id: input

    required property PictureItem picture

    anchors.fill: parent
    Keys.onPressed: event => event.accepted = !(event.modifiers & ~Qt.KeypadModifier) && picture.walk(event.key)

    HoverHandler {
        id: hover
        onPointChanged: {
            if (hovered)
                input.picture.pointAt(point.position);
        }
        onHoveredChanged: {
            if (!hovered)
                input.picture.pointAway();
        }
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: eventPoint => {
            input.picture.pointAt(eventPoint.position);
            const part = input.picture.marked;
            if (!hover.hovered)
                input.picture.pointAway(); // a finger points at nothing once it is gone
            input.picture.forceActiveFocus(Qt.MouseFocusReason);
            input.picture.current = part;
            input.picture.choose(part);
        }
    }
    PictureTip {
        picture: input.picture
    }
}
