// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.App

// What of the window can be exported, and what it is called: { item, part, title, caption, csv, label }.
QtObject {
    id: subjects

    required property PageHost host
    required property MachinesModel machines
    required property Navigation navigation
    required property PageTime time

    function pageTitle(): string {
        const pages = navigation.app.layout.pages;
        switch (navigation.page) {
        case "alerts": return qsTr("Alerts");
        case "health": return qsTr("Health");
        default: return pages.page(pages.indexOf(navigation.page))["title"] ?? ""; // qmllint disable type
        }
    }
    // "atlas · 27 Nov 2026 10:04:30", or the piece of the past that is shown.
    function caption(): string {
        const where = navigation.comparing ? qsTr("All machines") : machines.currentName;
        const when = time.live || !navigation.onDashboard ? Format.dateTime(Date.now()) : time.text;
        return qsTr("%1 · %2").arg(where).arg(when);
    }
    function ofPage(): var {
        const page = host.grid ? host.grid.exports.ofPage() : { item: host.specialPage, part: Qt.rect(0, 0, 0, 0), csv: "" };
        const title = pageTitle();
        return Object.assign(page, { title: title, caption: caption(), label: qsTr("The page %1").arg(title) });
    }
    // The widget first; an empty id: the one that has the focus, if any has.
    function all(widgetId: string): var {
        const grid = host.grid;
        const wanted = grid && widgetId.length === 0 ? grid.commands.current : widgetId;
        const widget = grid && wanted.length > 0 ? grid.exports.ofWidget(wanted) : null;
        const page = grid && grid.openedId.length > 0 ? [] : [ofPage()];
        const opened = grid && page.length === 0 && !widget ? grid.exports.ofWidget(grid.openedId) : widget;
        return (opened ? [Object.assign(opened, { caption: "", label: qsTr("The widget %1").arg(opened.title) })] : []).concat(page);
    }
}
