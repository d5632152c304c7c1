// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.App

// What of a window can be exported, and what it is called: { item, part, title, caption, csv, label }.
QtObject {
    id: subjects

    required property PageHost host
    required property AppModel app
    required property string page
    // The machine's name.
    required property string where
    required property PageTime time

    function pageTitle(): string {
        switch (page) {
        case "alerts": return qsTr("Alerts");
        case "health": return qsTr("Health");
        default: return app.layout.pages.page(app.layout.pages.indexOf(page))["title"] ?? ""; // qmllint disable type
        }
    }
    // "atlas · 27 Nov 2026 10:04:30", or the piece of the past that is shown.
    function caption(): string {
        const when = time.live || !host.dashboardShown ? Format.dateTime(Date.now()) : time.text;
        return qsTr("%1 · %2").arg(where).arg(when);
    }
    function ofPage(): var {
        const page = host.grid ? host.grid.exports.ofPage() : { item: host.specialPage, part: Qt.rect(0, 0, 0, 0), csv: "" };
        const title = pageTitle();
        return Object.assign(page, { title: title, caption: caption(), label: qsTr("The page %1").arg(title) });
    }
    // The widget first; an empty id: the one that is alone in sight or last had the focus.
    function all(widgetId: string): var {
        const grid = host.grid;
        const alone = grid ? grid.only || grid.openedId : "";
        const wanted = widgetId || alone || (grid ? grid.commands.current : "");
        const widget = wanted.length > 0 ? grid.exports.ofWidget(wanted) : null;
        const found = widget ? [Object.assign(widget, { caption: "", label: qsTr("The widget %1").arg(widget.title) })] : [];
        return alone.length > 0 ? found : found.concat(ofPage());
    }
}
