// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A window of 640 by 400, as a small screen at 200 % has it: nothing of a dialog or a menu is out of reach.
DeskCase {
    name: "SmallWindow"

    readonly property int mostStops: 80

    function small() {
        show({ width: 640, height: 400 });
        tryVerify(() => Desk.cell("chart") !== null);
    }
    function act(name) {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => item("Search").activeFocus);
        item("Search").text = name;
        tryVerify(() => item("Found").currentItem !== null);
        keyClick(Qt.Key_Return);
        gone("Found");
    }
    function placeOf(target) {
        const at = target.mapToItem(window.contentItem, 0, 0);
        return { top: at.y, bottom: at.y + target.height };
    }
    // What the body of a dialog is scrolled in.
    function scrolledBy(target) {
        for (let each = target; each; each = each.parent) {
            if (each.inset !== undefined)
                return each;
        }
        return null;
    }
    // Every stop of Tab can be seen: in the part of the body that is shown, or in the window.
    function reachAll() {
        const first = window.activeFocusItem;
        let stops = 0;
        do {
            const stop = window.activeFocusItem;
            const body = scrolledBy(stop);
            const room = body ? placeOf(body) : { top: 0, bottom: window.height };
            tryVerify(() => {
                const place = placeOf(stop);
                const within = place.top >= room.top - 1 && place.bottom <= room.bottom + 1;
                return within || (stop.height > room.bottom - room.top && place.top < room.bottom - 20 && place.bottom > room.top);
            }, 2000, `${stop} is reached`);
            keyClick(Qt.Key_Tab);
        } while (++stops < mostStops && window.activeFocusItem !== first);
        verify(stops > 1 && stops < mostStops, `${stops} stops`);
        return stops;
    }
    function test_dialogsAreScrolled_data() {
        return [
            { tag: "settings", action: "Settings", shows: "Search settings" },
            { tag: "metrics", action: "Browse metrics", shows: "Search metrics" },
            { tag: "playlist", action: "Playlist", shows: "Seconds for each" },
            { tag: "note", action: "Write a note", shows: "Until" },
            { tag: "export", action: "Export", shows: "Format" },
            { tag: "time", action: "Show a time", shows: "From" },
            { tag: "explanation", action: "explain the chart", shows: "What happened" },
            { tag: "versions", action: "Versions", shows: "All versions" }
        ];
    }
    function test_dialogsAreScrolled(data) {
        small();
        act(data.action);
        item(data.shows);
        const stops = reachAll();
        if (data.tag === "settings")
            verify(stops >= item("Settings found").count, `${stops} stops of ${item("Settings found").count} settings`);
    }
    function test_aFormIsConfiguredBelowItsPreview() {
        small();
        click("Edit");
        focusOn("chart");
        click("Configure Chart");
        item("Apply");
        reachAll();
    }
    function test_aMenuIsScrolled() {
        show({ width: 640, height: 300 });
        tryVerify(() => Desk.cell("chart") !== null);
        click("Last 15 min");
        const last = item("Compare with last week");
        keyClick(Qt.Key_Up); // from the first to none before it
        for (let i = 0; i < 12; ++i)
            keyClick(Qt.Key_Down);
        tryVerify(() => placeOf(last).bottom <= window.height);
        mouseClick(last);
        tryVerify(() => Desk.named("Compare no longer") !== null);
    }
}
