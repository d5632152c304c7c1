// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// What can be done in the window, by name: the palette's, and what shortcuts do.
QtObject {
    id: actions

    required property Navigation navigation
    required property PageTime time
    required property PageHost host
    required property LayoutActions layouts
    required property Dialogs dialogs
    required property ExportSubjects subjects
    readonly property AppModel app: navigation.app
    readonly property LayoutModel layout: app.layout
    readonly property SettingsModel settings: SettingsModel { viewer: actions.navigation.viewer }
    readonly property TimeActions ofTime: TimeActions {
        navigation: actions.navigation
        time: actions.time
        host: actions.host
        dialogs: actions.dialogs
        onTold: text => actions.told(text)
    }
    readonly property WidgetsActions ofWidgets: WidgetsActions {
        layout: actions.layout
        host: actions.host
        dialogs: actions.dialogs
    }
    readonly property int mostChoices: 50

    signal tourRequested
    signal variableRequested(string name)
    // As WindowSession names them.
    signal windowActionRequested(string action)
    // What is to be told: read out, and seen.
    signal told(string text)

    // Those that can be done now: [{ target, title, symbol, keys, act() }, …].
    function all(): var {
        const here = [...ofWidgets.ofBody(), ...ofNotes(), ...ofWidgets.offers(), ...ofPages(), ...ofTime.offers(), ...ofWindow()];
        const there = [...layouts.offers(), ...layouts.others(), ...(navigation.onDashboard ? choices() : [])];
        return here.concat(there, ofSettings()).filter(each => each);
    }
    function run(target: string) {
        all().find(each => each.target === target)?.act();
    }
    function exportWidget(widgetId: string, forPaper: bool) {
        dialogs.openExport(subjects.all(widgetId), forPaper);
    }
    // "Device: eth0": a value of a variable; those that may be anything have their picker opened.
    function choices(): var {
        const found = [];
        const variables = layout.variables;
        for (let i = 0; i < variables.count; ++i) {
            const at = variables.index(i, 0);
            const [name, title, values] = [VariablesModel.NameRole, VariablesModel.TitleRole, VariablesModel.ValuesRole].map(role => variables.data(at, role));
            found.push({ target: "variable " + name, title: qsTr("Choose %1").arg(title), symbol: "configure", keys: i === 0 ? "V" : "", act: () => variableRequested(name) });
            for (const each of values.slice(0, mostChoices))
                found.push({ target: "choose " + JSON.stringify([name, each.value]), title: qsTr("%1: %2").arg(title).arg(each.text), symbol: each.isChosen ? "check" : "configure", act: () => variables.choose(name, [each.value]) });
        }
        return found;
    }
    function ofNotes(): var {
        const notes = app.notes;
        return [
            notes.restorable.length > 0 && { target: "restoreNote", title: qsTr("Undo: delete the note “%1”").arg(notes.restorable), symbol: "undo", keys: qsTr("Ctrl+Z"), act: () => notes.restore() }
        ];
    }
    function ofPages(): var {
        const canEdit = layout.canEdit && navigation.onDashboard;
        return [
            { target: "alerts", title: qsTr("Alerts"), symbol: "alerts", act: () => dialogs.showPage("alerts") },
            { target: "health", title: qsTr("Health"), symbol: "health", act: () => dialogs.showPage("health") },
            canEdit && { target: "edit", title: layout.editing ? qsTr("Done with editing") : qsTr("Edit this page"), symbol: "edit", keys: "E", act: () => { layout.editing = !layout.editing; } },
            canEdit && { target: "addWidget", title: qsTr("Add a widget"), symbol: "add", keys: layout.editing ? "A" : "", act: () => dialogs.openGallery() },
            layout.canEdit && { target: "addPage", title: qsTr("New page"), symbol: "page", act: () => navigation.addPage() },
            layout.canEdit && layout.canUndo && { target: "undo", title: qsTr("Undo: %1").arg(layout.undoText), symbol: "undo", keys: qsTr("Ctrl+Z"), act: () => layout.undo() },
            layout.canEdit && layout.canRedo && { target: "redo", title: qsTr("Redo: %1").arg(layout.redoText), symbol: "redo", act: () => layout.redo() },
            { target: "metrics", title: qsTr("Browse metrics"), symbol: "search", keys: qsTr("Ctrl+Shift+M"), act: () => dialogs.openMetrics("", null) },
            canEdit && { target: "variables", title: qsTr("Variables of the dashboard"), symbol: "configure", act: () => dialogs.openVariables() },
            { target: "export", title: qsTr("Export the widget or the page…"), symbol: "export", keys: qsTr("Ctrl+E"), act: () => exportWidget("", false) },
            { target: "print", title: qsTr("Print…"), symbol: "export", keys: qsTr("Ctrl+P"), act: () => exportWidget("", true) }
        ];
    }
    function ofWindow(): var {
        const window = (name, title, symbol, keys) => ({ target: "window:" + name, title: title, symbol: symbol, keys: keys, act: () => windowActionRequested(name) });
        const chosen = host.grid !== null && host.grid.commands.current.length > 0;
        return [
            chosen && window("tearOffWidget", qsTr("Open the widget in its own window"), "window", "T"),
            window("tearOffPage", qsTr("Open this page in its own window"), "window", qsTr("Shift+T")),
            window("fullScreen", qsTr("Full screen, or not"), "fullscreen", "F11"),
            window("kiosk", qsTr("Kiosk: the page alone on the whole screen"), "fullscreen", ""),
            window("playlist", qsTr("Playlist: pages take turns on the whole screen…"), "play", ""),
            { target: "addMachine", title: qsTr("Add machine"), symbol: "host", act: () => dialogs.openAddMachine() },
            { target: "light", title: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme"), symbol: "settings", act: () => { navigation.viewer.scheme = Theme.dark ? 2 : 1; } },
            { target: "shortcuts", title: qsTr("Keyboard shortcuts"), symbol: "unknown", keys: "?", act: () => dialogs.openShortcuts() },
            { target: "tour", title: qsTr("Tour"), symbol: "play", act: () => tourRequested() },
            { target: "settings", title: qsTr("Settings"), symbol: "settings", act: () => dialogs.openSettings("") }
        ];
    }
    function ofSettings(): var {
        return Array.from(settings.choiceOffers()).map(each => Object.assign({}, each, { act: () => settings.choose(each.target) }));
    }
}
