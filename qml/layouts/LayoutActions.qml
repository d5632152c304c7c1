// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Models

// What can be done with whole layouts, for the palette and for the menu of layouts: as Actions.
QtObject {
    id: actions

    required property Navigation navigation
    required property PageTime time
    required property LayoutsModel layouts
    readonly property AppModel app: navigation.app
    readonly property LayoutModel layout: app.layout
    readonly property bool ofMachine: !navigation.comparing

    signal versionsRequested
    signal pageTemplatesRequested
    signal layoutTemplatesRequested
    signal renameRequested
    signal importRequested
    signal exportRequested(string page)
    signal conflictsRequested

    function menu(): var {
        return offers().filter(each => each && each.target !== "conflicts");
    }
    function offers(): var {
        const mayEdit = ofMachine && layouts.canEdit;
        return [
            layout.conflicts.count > 0 && { target: "conflicts", title: qsTr("What was changed twice"), symbol: "compare", act: () => conflictsRequested() },
            ofMachine && { target: "versions", title: qsTr("Versions…"), symbol: "clock", act: () => versionsRequested() },
            layout.canEdit && { target: "pageTemplate", title: qsTr("New page from a template…"), symbol: "page", act: () => pageTemplatesRequested() },
            mayEdit && { target: "newLayout", title: qsTr("New layout"), symbol: "add", act: () => layouts.create(qsTr("New layout")) },
            mayEdit && { target: "layoutTemplate", title: qsTr("New layout from a template…"), symbol: "add", act: () => layoutTemplatesRequested() },
            mayEdit && { target: "duplicateLayout", title: qsTr("Duplicate this layout"), symbol: "copy", act: () => layouts.duplicate(layout.layoutId) },
            mayEdit && layout.canEdit && { target: "renameLayout", title: qsTr("Rename this layout…"), symbol: "edit", act: () => renameRequested() },
            mayEdit && layout.canEdit && layouts.count > 1 && { target: "removeLayout", title: qsTr("Remove this layout"), symbol: "delete", act: () => layouts.remove(layout.layoutId) },
            (mayEdit || layout.canEdit) && { target: "import", title: qsTr("Import a layout or dashboard…"), symbol: "open", act: () => importRequested() },
            { target: "exportLayout", title: qsTr("Export layout…"), symbol: "save", act: () => exportRequested("") },
            navigation.onDashboard && { target: "exportPage", title: qsTr("Export page…"), symbol: "save", act: () => exportRequested(navigation.page) },
            link().length > 0 && { target: "copyLink", title: qsTr("Copy link"), symbol: "link", act: () => Clipboard.copyText(link()) }
        ];
    }
    function link(): string {
        return ofMachine ? PageLink.of(app, navigation.page, time) : "";
    }
    // The layouts of the source that aren't shown, to open them.
    function others(): var {
        const list = [];
        for (let row = 0; row < layouts.count; ++row) {
            const each = layouts.at(row);
            if (!each.isCurrent)
                list.push({ target: "layout/" + each.layoutId, title: qsTr("Open layout %1").arg(each.name), symbol: "overview", act: () => layouts.open(each.layoutId) });
        }
        return list;
    }
    function run(target: string) {
        offers().concat(others()).find(each => each && each.target === target)?.act();
    }
}
