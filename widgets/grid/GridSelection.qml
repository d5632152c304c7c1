// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Widgets

// The widgets of a page that are chosen, in the order in which they were.
QtObject {
    id: selection

    property WidgetsModel widgets
    property var ids: []
    // What is chosen needn't be said: what was done with it has just been.
    property bool quiet: false
    readonly property int count: ids.length
    // The last one that was chosen: others get its size.
    readonly property string lead: count > 0 ? ids[count - 1] : ""

    property Connections changes: Connections {
        target: selection.widgets
        function onCountChanged() { selection.prune(); }
    }

    function contains(widgetId: string): bool {
        return ids.includes(widgetId);
    }
    function set(list: var) {
        if (list.join() !== ids.join())
            ids = list;
    }
    function setQuietly(list: var) {
        quiet = true;
        set(list);
        quiet = false;
    }
    function clear() {
        set([]);
    }
    function toggle(widgetId: string) {
        set(contains(widgetId) ? ids.filter(id => id !== widgetId) : ids.concat([widgetId]));
    }
    function add(list: var) {
        set(ids.concat(list.filter(id => !contains(id))));
    }
    function all() {
        add(widgets.idsIn(0, 0, -1, -1));
    }
    // Everything between the last one that was chosen and another.
    function extendTo(widgetId: string) {
        const places = Array.from(widgets.places());
        const from = places.find(each => each.id === selection.lead);
        const to = places.find(each => each.id === widgetId);
        if (!from)
            return set([widgetId]);
        const left = Math.min(from.x, to.x);
        const top = Math.min(from.y, to.y);
        const right = Math.max(from.x + from.w, to.x + to.w);
        const bottom = Math.max(from.y + from.h, to.y + to.h);
        const between = Array.from(widgets.idsIn(left, top, right - left, bottom - top));
        set(between.filter(id => id !== selection.lead).concat([lead]));
    }
    // What is gone isn't chosen any more.
    function prune() {
        set(ids.filter(id => widgets.indexOf(id) >= 0));
    }
}
