// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// Behind a row: lets it be dragged to a page by mouse, and asks for its menu by a right click or a long press. A finger
// that moves scrolls.
MouseArea {
    id: area

    // Null where there is nothing to drag to.
    property CanvasDrag carrier: null
    // Whether there is something to drag.
    property bool offers: true
    readonly property bool carries: offers && carrier !== null && carrier.allowed
    property point grip
    property bool byFinger: false

    anchors.fill: parent
    z: -1
    enabled: carries
    acceptedButtons: Qt.LeftButton | Qt.RightButton
    preventStealing: carries && !byFinger
    cursorShape: carries ? Qt.OpenHandCursor : Qt.ArrowCursor
    Accessible.ignored: true

    // What the row offers (widget_offer.h).
    function offer(): var {
        return {};
    }
    function openMenu(x: real, y: real) {
        carrier.menuRequested(area.offer(), mapToItem(carrier, x, y));
    }

    onPressed: mouse => {
        area.byFinger = mouse.source !== Qt.MouseEventNotSynthesized;
        area.grip = Qt.point(mouse.x, mouse.y);
        if (mouse.button === Qt.RightButton)
            area.openMenu(mouse.x, mouse.y);
    }
    onPositionChanged: mouse => {
        const far = Math.abs(mouse.x - grip.x) + Math.abs(mouse.y - grip.y) > 2 * Theme.unit;
        if ((mouse.buttons & Qt.LeftButton) && far && !byFinger && carries)
            area.carrier.begin(area.offer(), area, Qt.point(mouse.x, mouse.y));
    }
    onPressAndHold: mouse => {
        if (byFinger)
            area.openMenu(mouse.x, mouse.y);
    }
}
