// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Whole layouts: what two edit at once, versions, templates, files, links.
DeskCase {
    name: "Layouts"

    function act(name) {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        item("Search");
        type(name);
        tryVerify(() => Desk.named("Found") !== null);
        keyClick(Qt.Key_Return);
    }
    function openLayout(name) {
        click("Layout " + name);
        return name;
    }

    function test_aConflictIsShownAndDecided() {
        showPage();
        Desk.holdStoring(true);
        desk().app.layout.renamePage("main", "Mine");
        Desk.renameElsewhere("main", "Theirs");
        Desk.holdStoring(false);
        says("1 change of yours met somebody else’s");
        click("Show difference");
        says("title, theirs: “Theirs”");
        says("title, yours: “Mine”");
        click("Use mine");
        gone("Changed twice");
        tryVerify(() => Desk.storedPages()[0].title === "Mine");
        tryVerify(() => Desk.withText("met somebody else’s") === null);
    }
    function test_conflictsAreInThePalette() {
        showPage();
        Desk.holdStoring(true);
        desk().app.layout.renamePage("main", "Mine");
        Desk.renameElsewhere("main", "Theirs");
        Desk.holdStoring(false);
        says("met somebody else’s");
        act("changed twice");
        click("Use theirs");
        gone("Changed twice");
        compare(Desk.storedPages()[0].title, "Theirs");
    }
    function test_versionsAreComparedNamedAndRestored() {
        showPage();
        const layout = desk().app.layout;
        const first = Desk.storedPages()[0].title;
        layout.renamePage("main", "Second");
        tryVerify(() => Desk.storedPages()[0].title === "Second");
        layout.removeWidget("main", "stat");
        tryVerify(() => Object.keys(Desk.storedWidget("stat")).length === 0);
        act("versions");
        const list = item("All versions");
        tryCompare(list, "activeFocus", true);
        says("removed");
        item("Before: Second");
        verify(Desk.accessible(item("Before: Second")).description.includes("removed"));
        keyClick(Qt.Key_Down);
        says("title changed from");
        mouseClick(item("Name of the version"));
        type("before it all");
        click("Keep");
        item("before it all");
        keyClick(Qt.Key_Tab);
        click("Restore");
        gone("Restore");
        tryVerify(() => Object.keys(Desk.storedWidget("stat")).length > 0);
        layout.undo();
        tryVerify(() => Object.keys(Desk.storedWidget("stat")).length === 0);
        verify(first.length > 0);
    }
    function test_aPageIsMadeOfATemplate() {
        showPage();
        const before = Desk.storedPages().length;
        act("new page from a template");
        tryCompare(item("New page from a template"), "visible", true);
        item("Laptop");
        keyClick(Qt.Key_Return);
        tryVerify(() => Desk.storedPages().length === before + 1);
        tryCompare(Desk.viewer(), "page", Desk.storedPages()[before].id);
        desk().app.layout.undo();
        tryVerify(() => Desk.storedPages().length === before);
    }
    function test_layoutsAreMadeOpenedAndRemoved() {
        showPage();
        const layout = desk().app.layout;
        const name = layout.name;
        act("duplicate this layout");
        item(`Layout ${name} (copy)`);
        act("rename this layout");
        type("Wall");
        keyClick(Qt.Key_Return);
        item("Layout Wall");
        act("remove this layout");
        item(`Layout ${name}`);
        says("“Wall” was removed");
        click("Undo");
        item("Layout Wall");
        click("Layout Wall");
        click(name);
        item(`Layout ${name}`);
    }
    function test_aFileIsImported() {
        showPage();
        const before = Desk.storedPages().length;
        Outside.drop(Outside.textFile("wall.json", '{"version":2,"name":"Wall","pages":[{"id":"wall","title":"On the wall"}]}'), window);
        item("Preview of On the wall");
        click("Add its pages");
        tryVerify(() => Desk.storedPages().length === before + 1);
        Outside.drop(Outside.textFile("wall.json", '{"version":2,"name":"Wall","pages":[{"id":"wall"}]}'), window);
        click("New layout");
        item("Layout Wall");
    }
    function test_whatIsWrongInAFileIsToldWithItsPlace_data() {
        return [
            { tag: "no JSON", text: '{\n "version": 1,\n oops }', says: "broken.json:3:" },
            { tag: "no layout", text: '{"version":2,"pages":[{"id":"A"}]}', says: "broken.json /pages/0/id" }
        ];
    }
    function test_whatIsWrongInAFileIsToldWithItsPlace(row) {
        showPage();
        Outside.drop(Outside.textFile("broken.json", row.text), window);
        says(row.says);
        verify(Desk.named("New layout") === null);
        keyClick(Qt.Key_Escape);
        gone("Cancel");
    }
    function test_aLinkIsCopiedAndOpened() {
        Desk.serveAt("ws://tower:9909");
        showPage();
        Outside.clearClipboard();
        act("copy link");
        tryVerify(() => Outside.clipboard().text === "http://tower:9909/?layout=default&page=main");
        keyClick(Qt.Key_K, Qt.ControlModifier);
        mouseClick(item("Search"));
        type("http://tower:9909/?page=alerts");
        item("Open this link");
        keyClick(Qt.Key_Return);
        tryCompare(Desk.viewer(), "page", "alerts");
    }
    function test_aLinkHasWhatIsChosen() {
        Desk.haveVariables();
        Desk.serveAt("ws://tower:9909");
        show();
        tryVerify(() => Desk.cell("load") !== null);
        const variables = desk().app.layout.variables;
        variables.choose("device", ["eth1"]);
        Outside.clearClipboard();
        act("copy link");
        tryVerify(() => Outside.clipboard().text === "http://tower:9909/?layout=default&page=main&var-device=eth1");
        keyClick(Qt.Key_K, Qt.ControlModifier);
        mouseClick(item("Search"));
        type("http://tower:9909/?var-device=eth0&var-device=lo");
        item("Open this link");
        keyClick(Qt.Key_Return);
        tryVerify(() => variables.choices.device.join() === "eth0,lo");
    }
    function test_variablesThatBothChangedAreDecided() {
        Desk.haveVariables();
        show();
        tryVerify(() => Desk.cell("load") !== null);
        const layout = desk().app.layout;
        Desk.holdStoring(true);
        layout.configureVariable("limit", Object.assign(layout.variableSettings("limit"), { title: "Mine" }));
        Desk.retitleVariableElsewhere("limit", "Theirs");
        Desk.holdStoring(false);
        says("met somebody else’s");
        click("Show difference");
        says("Variable Mine");
        says("title, theirs: “Theirs”");
        click("Use mine");
        gone("Changed twice");
        tryVerify(() => Desk.storedVariables()[1].title === "Mine");
    }
    function test_whatComesFromAFileIsReadOnly() {
        Desk.provide("/etc/belfry/dashboards.d/default.json");
        showPage();
        verify(Desk.named("Edit") === null);
        says("read only");
        verify(Desk.accessible(item(`Layout ${desk().app.layout.name}`)).description.includes("/etc/belfry/dashboards.d/default.json"));
    }

    function desk() {
        return Desk.machines();
    }
}
