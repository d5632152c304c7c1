// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// The empty part of a page while editing: a drag across it chooses what it touches, a click chooses nothing. A finger
// scrolls the page as ever.
MouseArea {
    id: band

    required property var grid
    property point grip
    property var before: []
    property bool byFinger: false
    readonly property bool shown: pressed && !byFinger && (span.width > Theme.unit || span.height > Theme.unit)
    readonly property rect span: Qt.rect(Math.min(grip.x, mouseX), Math.min(grip.y, mouseY), Math.abs(mouseX - grip.x), Math.abs(mouseY - grip.y))

    preventStealing: !byFinger
    acceptedButtons: Qt.LeftButton | Qt.RightButton
    Accessible.ignored: true

    function choose() {
        const left = grid.columnAt(span.x);
        const top = grid.rowAt(span.y);
        const right = grid.columnAt(span.x + span.width);
        const bottom = grid.rowAt(span.y + span.height);
        const touched = grid.widgets.idsIn(left, top, right - left + 1, bottom - top + 1);
        grid.selection.set(before.concat(touched.filter(id => !before.includes(id))));
    }

    onPressed: mouse => {
        band.byFinger = mouse.source !== Qt.MouseEventNotSynthesized;
        band.grip = Qt.point(mouse.x, mouse.y);
        band.before = (mouse.modifiers & (Qt.ControlModifier | Qt.ShiftModifier)) ? band.grid.selection.ids : [];
        if (mouse.button === Qt.RightButton)
            band.grid.menus.openUnder(mouse.x, mouse.y);
        else
            band.grid.selection.set(band.before);
    }
    onPositionChanged: mouse => {
        if (shown && (mouse.buttons & Qt.LeftButton))
            choose();
    }
    onPressAndHold: mouse => {
        if (byFinger)
            band.grid.menus.open("", mapToItem(band.grid, mouse.x, mouse.y));
    }

    Rectangle {
        visible: band.shown
        x: band.span.x
        y: band.span.y
        width: band.span.width
        height: band.span.height
        color: Theme.alpha(Theme.accent, 0.08)
        border.width: Theme.hairline
        border.color: Theme.accent
    }
}
