// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// What can be done in the window, by name: the palette's.
QtObject {
    id: actions

    required property Navigation navigation
    required property PageTime time
    required property LayoutActions layouts
    // Of the page that is shown; null where it is none with widgets.
    property GridCommands commands: null
    readonly property LayoutModel layout: navigation.app.layout
    readonly property SettingsModel settings: SettingsModel { viewer: actions.navigation.viewer }
    readonly property int mostChoices: 50

    signal galleryRequested
    signal addMachineRequested
    signal settingsRequested
    signal tourRequested
    signal metricsRequested
    signal spanRequested
    signal shortcutsRequested
    signal variablesRequested
    signal variableRequested(string name)
    signal addToPageRequested
    signal explainRequested
    signal exportRequested(bool forPaper)
    // As WindowSession names them.
    signal windowActionRequested(string action)
    signal noteRequested(real fromMs, real toMs)

    // Those that can be done now: [{ target, title, symbol, keys }, …].
    function all(): var {
        return offers().concat(layouts.offers(), layouts.others()).filter(each => each).concat(navigation.onDashboard ? choices() : [], Array.from(settings.choiceOffers()));
    }
    // "Device: eth0": a value of a variable; those that may be anything have their picker opened.
    function choices(): var {
        const found = [];
        const variables = layout.variables;
        for (let i = 0; i < variables.count; ++i) {
            const at = variables.index(i, 0);
            const [name, title, values] = [VariablesModel.NameRole, VariablesModel.TitleRole, VariablesModel.ValuesRole].map(role => variables.data(at, role));
            found.push({ target: "variable " + name, title: qsTr("Choose %1").arg(title), symbol: "configure", keys: i === 0 ? "V" : "" });
            for (const each of values.slice(0, mostChoices))
                found.push({ target: "choose " + JSON.stringify([name, each.value]), title: qsTr("%1: %2").arg(title).arg(each.text), symbol: each.isChosen ? "check" : "configure" });
        }
        return found;
    }
    function offers(): var {
        const canEdit = layout.canEdit && navigation.onDashboard;
        return ofBody().concat(ofNotes()).concat(ofWidgets(canEdit && layout.editing && commands !== null)).concat([
            { target: "alerts", title: qsTr("Alerts"), symbol: "alerts" },
            { target: "health", title: qsTr("Health"), symbol: "health" },
            canEdit && { target: "edit", title: layout.editing ? qsTr("Done with editing") : qsTr("Edit this page"), symbol: "edit", keys: "E" },
            canEdit && { target: "addWidget", title: qsTr("Add a widget"), symbol: "add", keys: layout.editing ? "A" : "" },
            layout.canEdit && { target: "addPage", title: qsTr("New page"), symbol: "page" },
            layout.canEdit && layout.canUndo && { target: "undo", title: qsTr("Undo: %1").arg(layout.undoText), symbol: "undo", keys: qsTr("Ctrl+Z") },
            layout.canEdit && layout.canRedo && { target: "redo", title: qsTr("Redo: %1").arg(layout.redoText), symbol: "redo" },
            navigation.onDashboard && { target: "hold", title: time.live ? qsTr("Hold what is shown") : qsTr("Go live"), symbol: time.live ? "pause" : "clock", keys: "P" },
            navigation.onDashboard && !time.live && { target: "play", title: time.playing ? qsTr("Stop playing") : qsTr("Play from here"), symbol: time.playing ? "pause" : "play", keys: "R" },
            navigation.onDashboard && { target: "yesterday", title: time.compareMs === 86400000 ? qsTr("Don't compare with yesterday") : qsTr("Compare with yesterday"), symbol: "compare", keys: "Y" },
            navigation.onDashboard && { target: "lastWeek", title: time.compareMs === 604800000 ? qsTr("Don't compare with last week") : qsTr("Compare with last week"), symbol: "compare" },
            navigation.onDashboard && commands !== null && !layout.editing && { target: "explain", title: qsTr("What happened: explain the chart"), symbol: "search", keys: "X" },
            navigation.onDashboard && { target: "span", title: qsTr("Show a time: from … to …"), symbol: "clock" },
            { target: "metrics", title: qsTr("Browse metrics"), symbol: "search", keys: qsTr("Ctrl+Shift+M") },
            canEdit && { target: "variables", title: qsTr("Variables of the dashboard"), symbol: "configure" },
            { target: "export", title: qsTr("Export the widget or the page…"), symbol: "export", keys: qsTr("Ctrl+E") },
            { target: "print", title: qsTr("Print…"), symbol: "export", keys: qsTr("Ctrl+P") },
            commands && commands.current.length > 0 && { target: "window:tearOffWidget", title: qsTr("Open the widget in its own window"), symbol: "window", keys: "T" },
            { target: "window:tearOffPage", title: qsTr("Open this page in its own window"), symbol: "window", keys: qsTr("Shift+T") },
            { target: "window:fullScreen", title: qsTr("Full screen, or not"), symbol: "fullscreen", keys: "F11" },
            { target: "window:kiosk", title: qsTr("Kiosk: the page alone on the whole screen"), symbol: "fullscreen" },
            { target: "window:playlist", title: qsTr("Playlist: pages take turns on the whole screen…"), symbol: "play" },
            { target: "addMachine", title: qsTr("Add machine"), symbol: "host" },
            { target: "light", title: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme"), symbol: "settings" },
            { target: "shortcuts", title: qsTr("Keyboard shortcuts"), symbol: "unknown", keys: "?" },
            { target: "tour", title: qsTr("Tour"), symbol: "play" },
            { target: "settings", title: qsTr("Settings"), symbol: "settings" }
        ]);
    }
    function ofNotes(): var {
        const app = navigation.app;
        const canNote = app.canAnnotate && navigation.onDashboard;
        return [
            canNote && { target: "note", title: qsTr("Write a note"), symbol: "note", keys: "N" },
            canNote && !time.live && { target: "noteSpan", title: qsTr("Write a note on the time that is shown"), symbol: "note" },
            app.notes.restorable.length > 0 && { target: "restoreNote", title: qsTr("Undo: delete the note “%1”").arg(app.notes.restorable), symbol: "undo", keys: qsTr("Ctrl+Z") },
            navigation.onDashboard && { target: "events", title: time.events ? qsTr("Don't mark alerts and health in charts") : qsTr("Mark alerts and health in charts"), symbol: "log" }
        ];
    }
    // With what is chosen in the widget that last had the focus.
    function ofBody(): var {
        const body = chosenBody();
        return body ? body.actions().map(each => ({ target: "body " + each.id, title: each.title, symbol: each.symbol })) : [];
    }
    function chosenBody(): WidgetBody {
        const cell = commands && commands.current.length > 0 ? commands.grid.cellFor(commands.current) : null;
        return cell ? cell.body : null;
    }
    // For the widgets that are chosen, or the one that last had the focus.
    function ofWidgets(editing: bool): var {
        const add = layout.canEdit && { target: "addToPage", title: qsTr("Add a series, an alert or a component to a page…"), symbol: "add" };
        if (!editing)
            return [add];
        const count = commands.targets.length;
        const free = count > 0 && !commands.isLocked() && !commands.grid.pageLocked;
        const ways = commands.arrangements.filter(each => free && count >= each.least);
        return [
            add,
            { target: "selectAll", title: qsTr("Select all widgets"), symbol: "overview", keys: qsTr("Ctrl+A") },
            count > 0 && { target: "copyWidgets", title: qsTr("Copy the selected widgets"), symbol: "copy", keys: qsTr("Ctrl+C") },
            free && { target: "cut", title: qsTr("Cut the selected widgets"), symbol: "cut", keys: qsTr("Ctrl+X") },
            !commands.grid.pageLocked && { target: "paste", title: qsTr("Paste widgets"), symbol: "paste", keys: qsTr("Ctrl+V") },
            free && { target: "duplicate", title: qsTr("Duplicate the selected widgets"), symbol: "add", keys: qsTr("Ctrl+D") },
            free && { target: "remove", title: qsTr("Remove the selected widgets"), symbol: "delete", keys: qsTr("Del") },
            count > 0 && !commands.grid.pageLocked && { target: "lock", title: commands.isLocked() ? qsTr("Unlock the selected widgets") : qsTr("Lock the selected widgets"), symbol: commands.isLocked() ? "unlock" : "lock", keys: "L" },
            { target: "lockPage", title: commands.grid.pageLocked ? qsTr("Unlock this page") : qsTr("Lock this page"), symbol: commands.grid.pageLocked ? "unlock" : "lock" }
        ].concat(ways.map(each => ({ target: "arrange:" + each.how, title: each.text, symbol: "align" })));
    }
    function run(action: string) {
        if (layouts.run(action))
            return;
        if (action.startsWith("variable "))
            return variableRequested(action.slice("variable ".length));
        if (action.startsWith("body "))
            return chosenBody()?.act(action.slice("body ".length));
        if (action.startsWith("choose ")) {
            const [name, value] = JSON.parse(action.slice("choose ".length));
            return layout.variables.choose(name, [value]);
        }
        if (action.startsWith("window:"))
            return windowActionRequested(action.slice("window:".length));
        if (action.startsWith("set "))
            return settings.choose(action);
        if (action.startsWith("arrange:"))
            return commands.arrange(action.slice("arrange:".length));
        switch (action) {
        case "variables":
            variablesRequested();
            break;
        case "export": case "print":
            exportRequested(action === "print");
            break;
        case "addToPage":
            addToPageRequested();
            break;
        case "selectAll":
            commands.grid.selection.all();
            break;
        case "copyWidgets":
            commands.copy();
            break;
        case "cut": case "paste": case "duplicate": case "remove": case "lock": case "lockPage":
            commands[action]();
            break;
        case "note":
            noteRequested(0, 0);
            break;
        case "noteSpan":
            noteRequested(time.fromMs, time.toMs);
            break;
        case "restoreNote":
            navigation.app.notes.restore();
            break;
        case "events":
            time.events = !time.events;
            break;
        case "alerts": case "health":
            navigation.viewer.page = action;
            break;
        case "edit":
            layout.editing = !layout.editing;
            break;
        case "addWidget":
            galleryRequested();
            break;
        case "addPage":
            navigation.addPage();
            break;
        case "undo":
            layout.undo();
            break;
        case "redo":
            layout.redo();
            break;
        case "hold":
            if (time.live)
                time.pause();
            else
                time.goLive();
            break;
        case "play":
            time.playing = !time.playing;
            break;
        case "yesterday":
            time.compareMs = time.compareMs === 86400000 ? 0 : 86400000;
            break;
        case "lastWeek":
            time.compareMs = time.compareMs === 604800000 ? 0 : 604800000;
            break;
        case "explain":
            explainRequested();
            break;
        case "span":
            spanRequested();
            break;
        case "metrics":
            metricsRequested();
            break;
        case "addMachine":
            addMachineRequested();
            break;
        case "light":
            navigation.viewer.scheme = Theme.dark ? 2 : 1;
            break;
        case "shortcuts":
            shortcutsRequested();
            break;
        case "tour":
            tourRequested();
            break;
        case "settings":
            settingsRequested();
            break;
        }
    }
}
