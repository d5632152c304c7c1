// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.App

// Shows somebody around on the real window: a step after another lights up what it speaks of, with a card beside it.
// Keys stay in the card while it lasts.
T.Popup {
    id: tour

    required property var window
    // [{ items, title, text, keys }, …]; without items it is about nothing that is seen.
    property var steps: []
    property int step: 0
    readonly property var current: steps[step] ?? { items: [], title: "", text: "", keys: [] }
    // Of the items, in the window; empty where there is none.
    property rect spot: Qt.rect(0, 0, 0, 0)

    // To be read out.
    signal said(string text)

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    dim: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    function start(all: var) {
        steps = all;
        open();
        go(0);
    }
    function go(to: int) {
        if (to >= steps.length)
            return close();
        if (to < 0)
            return;
        step = to;
        follow();
        card.take();
        said(qsTr("%1. %2").arg(current.title).arg(current.text));
    }
    // Whatever moved them: the window's size, another state of the page, a list that was scrolled.
    function follow() {
        let left = width, top = height, right = 0, bottom = 0;
        for (const item of current.items.filter(each => each && each.visible)) {
            const at = item.mapToItem(area, 0, 0);
            left = Math.min(left, at.x - Theme.unit);
            top = Math.min(top, at.y - Theme.unit);
            right = Math.max(right, at.x + item.width + Theme.unit);
            bottom = Math.max(bottom, at.y + item.height + Theme.unit);
        }
        left = Math.max(left, 0);
        top = Math.max(top, 0);
        const next = Qt.rect(left, top, Math.max(Math.min(right, width) - left, 0), Math.max(Math.min(bottom, height) - top, 0));
        if (next.x !== spot.x || next.y !== spot.y || next.width !== spot.width || next.height !== spot.height)
            spot = next;
    }
    // Beside the spot, where there is room; in the middle where there is none.
    function placeOf(size: size): point {
        const fit = (at, length, room) => Math.max(Theme.margin, Math.min(at, room - length - Theme.margin));
        const x = fit(spot.x + (spot.width - size.width) / 2, size.width, width);
        const y = fit(spot.y + (spot.height - size.height) / 2, size.height, height);
        const room = Theme.padding + Theme.margin;
        if (shade.lit) {
            if (width - spot.x - spot.width >= size.width + room)
                return Qt.point(spot.x + spot.width + Theme.padding, y);
            if (height - spot.y - spot.height >= size.height + room)
                return Qt.point(x, spot.y + spot.height + Theme.padding);
            if (spot.y >= size.height + room)
                return Qt.point(x, spot.y - size.height - Theme.padding);
            if (spot.x >= size.width + room)
                return Qt.point(spot.x - size.width - Theme.padding, y);
        }
        return Qt.point(Math.max((width - size.width) / 2, 0), Math.max((height - size.height) / 2, 0));
    }

    Connections {
        target: tour.visible ? tour.window : null
        function onAfterAnimating() { tour.follow(); }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        id: area

        TourShade {
            id: shade
            anchors.fill: parent
            spot: tour.spot
        }
        TourCard {
            id: card
            readonly property point place: tour.placeOf(Qt.size(width, height))
            x: place.x
            y: place.y
            focus: true
            width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
            step: tour.step
            count: tour.steps.length
            title: tour.current.title
            text: tour.current.text
            keys: tour.current.keys
            onNextRequested: tour.go(tour.step + 1)
            onBackRequested: tour.go(tour.step - 1)
            onEndRequested: tour.close()
        }
    }
}
