// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Models
import Belfry.Widgets

// What can be done with the widgets that are chosen, or the one that last had the focus: as Actions.
QtObject {
    id: actions

    required property LayoutModel layout
    required property PageHost host
    required property Dialogs dialogs
    // Of the page that is shown; null where it is none with widgets.
    readonly property GridCommands commands: host.grid ? host.grid.commands : null

    // With what is chosen in the widget.
    function ofBody(): var {
        const cell = commands && commands.current.length > 0 ? commands.grid.cellFor(commands.current) : null;
        const body = cell ? cell.body : null;
        return body ? body.actions().map(each => ({ target: "body " + each.id, title: each.title, symbol: each.symbol, act: () => body.act(each.id) })) : [];
    }
    function offers(): var {
        const add = layout.canEdit && { target: "addToPage", title: qsTr("Add a series, an alert or a component to a page…"), symbol: "add", act: () => dialogs.openAddToPage(host.offers()) };
        return commands && layout.canEdit && layout.editing ? [add, ...whileEditing()] : [add];
    }
    function whileEditing(): var {
        const grid = commands.grid;
        const count = commands.targets.length;
        const locked = commands.isLocked();
        const free = count > 0 && !locked && !grid.pageLocked;
        const ways = commands.arrangements.filter(each => free && count >= each.least);
        return [
            { target: "selectAll", title: qsTr("Select all widgets"), symbol: "overview", keys: qsTr("Ctrl+A"), act: () => grid.selection.all() },
            count > 0 && { target: "copyWidgets", title: qsTr("Copy the selected widgets"), symbol: "copy", keys: qsTr("Ctrl+C"), act: () => commands.copy() },
            free && { target: "cut", title: qsTr("Cut the selected widgets"), symbol: "cut", keys: qsTr("Ctrl+X"), act: () => commands.cut() },
            !grid.pageLocked && { target: "paste", title: qsTr("Paste widgets"), symbol: "paste", keys: qsTr("Ctrl+V"), act: () => commands.paste() },
            free && { target: "duplicate", title: qsTr("Duplicate the selected widgets"), symbol: "add", keys: qsTr("Ctrl+D"), act: () => commands.duplicate() },
            free && { target: "remove", title: qsTr("Remove the selected widgets"), symbol: "delete", keys: qsTr("Del"), act: () => commands.remove() },
            count > 0 && !grid.pageLocked && { target: "lock", title: locked ? qsTr("Unlock the selected widgets") : qsTr("Lock the selected widgets"), symbol: locked ? "unlock" : "lock", keys: "L", act: () => commands.lock() },
            { target: "lockPage", title: grid.pageLocked ? qsTr("Unlock this page") : qsTr("Lock this page"), symbol: grid.pageLocked ? "unlock" : "lock", act: () => commands.lockPage() },
            ...ways.map(each => ({ target: "arrange:" + each.how, title: each.text, symbol: "align", act: () => commands.arrange(each.how) }))
        ];
    }
}
