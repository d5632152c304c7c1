// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// Which pages are there: the one that is open, and the few that were left last, so that going back to one takes a frame.
QtObject {
    id: kept

    // How many widgets a page has.
    required property var widgetsOf
    readonly property int most: 4
    // What the other pages may hold together: the more there is, the longer each garbage collection stops everything.
    readonly property int mostWidgets: 96
    // The one that is open; empty: none.
    property string opened: ""
    // Their ids, as pageId. The one that was left longest ago stands first.
    readonly property ListModel pages: ListModel {}

    readonly property Timer leaving: Timer {
        interval: 500
        onTriggered: kept.leave()
    }

    function placeOf(page: string): int {
        for (let i = 0; i < pages.count; ++i) {
            if (pages.get(i).pageId === page)
                return i;
        }
        return -1;
    }
    function open(page: string) {
        const known = placeOf(page);
        if (known >= 0)
            pages.move(known, pages.count - 1, 1);
        else
            pages.append({ pageId: page });
        opened = page;
        leaving.start();
    }
    // Not before the page that comes is there: what goes takes its time too.
    function leave() {
        let widgets = 0;
        for (let i = pages.count - 1; i >= 0; --i) {
            const page = pages.get(i).pageId;
            widgets += page === opened ? 0 : widgetsOf(page);
            if (pages.count - i > most || widgets > mostWidgets) {
                pages.remove(0, i + 1);
                return;
            }
        }
    }
    function drop(place: int) {
        if (pages.get(place).pageId === opened)
            opened = "";
        pages.remove(place);
    }
    function dropAll() {
        opened = "";
        pages.clear();
    }
}
