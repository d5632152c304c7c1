// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Models

// What can be done with whole layouts: for the palette, and for the menu of layouts.
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
            layout.conflicts.count > 0 && { target: "conflicts", title: qsTr("What was changed twice"), symbol: "compare" },
            ofMachine && { target: "versions", title: qsTr("Versions…"), symbol: "clock" },
            layout.canEdit && { target: "pageTemplate", title: qsTr("New page from a template…"), symbol: "page" },
            mayEdit && { target: "newLayout", title: qsTr("New layout"), symbol: "add" },
            mayEdit && { target: "layoutTemplate", title: qsTr("New layout from a template…"), symbol: "add" },
            mayEdit && { target: "duplicateLayout", title: qsTr("Duplicate this layout"), symbol: "copy" },
            mayEdit && layout.canEdit && { target: "renameLayout", title: qsTr("Rename this layout…"), symbol: "edit" },
            mayEdit && layout.canEdit && layouts.count > 1 && { target: "removeLayout", title: qsTr("Remove this layout"), symbol: "delete" },
            (mayEdit || layout.canEdit) && { target: "import", title: qsTr("Import a layout or dashboard…"), symbol: "open" },
            { target: "exportLayout", title: qsTr("Export layout…"), symbol: "save" },
            navigation.onDashboard && { target: "exportPage", title: qsTr("Export page…"), symbol: "save" },
            link().length > 0 && { target: "copyLink", title: qsTr("Copy link"), symbol: "link" }
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
                list.push({ target: "layout/" + each.layoutId, title: qsTr("Open layout %1").arg(each.name), symbol: "overview" });
        }
        return list;
    }
    // Whether it was one of these.
    function run(action: string): bool {
        if (action.startsWith("layout/")) {
            layouts.open(action.slice("layout/".length));
            return true;
        }
        switch (action) {
        case "conflicts": conflictsRequested(); return true;
        case "versions": versionsRequested(); return true;
        case "pageTemplate": pageTemplatesRequested(); return true;
        case "newLayout": layouts.create(qsTr("New layout")); return true;
        case "layoutTemplate": layoutTemplatesRequested(); return true;
        case "duplicateLayout": layouts.duplicate(layout.layoutId); return true;
        case "renameLayout": renameRequested(); return true;
        case "removeLayout": layouts.remove(layout.layoutId); return true;
        case "import": importRequested(); return true;
        case "exportLayout": exportRequested(""); return true;
        case "exportPage": exportRequested(navigation.page); return true;
        case "copyLink": Clipboard.copyText(link()); return true;
        }
        return false;
    }
}
