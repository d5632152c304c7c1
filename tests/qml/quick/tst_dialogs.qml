// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// What is added, configured and set in dialogs and menus.
DeskCase {
    name: "Dialogs"

    function widgets() {
        return Desk.storedPages()[0].widgets;
    }

    function test_theKeysAreListed() {
        showPage();
        keyClick(Qt.Key_F1);
        item("Keyboard shortcuts");
        item("Undo: Ctrl Z");
        item("Play, or stop: R");
        keyClick(Qt.Key_Escape);
        gone("Undo: Ctrl Z");
        keyClick("?");
        item("Undo: Ctrl Z");
        click("Close");
        gone("Undo: Ctrl Z");
    }
    function test_theGalleryAddsWhatIsChosen() {
        edit();
        const before = widgets().map(w => w.id);
        keyClick(Qt.Key_A);
        compare(Desk.accessible(item("Widget types")).role, "List");
        click("Bar list");
        gone("Widget types");
        tryVerify(() => widgets().length === before.length + 1);
        const added = widgets().find(w => !before.includes(w.id));
        compare(added.type, "barlist");
        tryVerify(() => Desk.cell(added.id)?.activeFocus === true);
    }
    function test_theGalleryIsUsedByKeyboard() {
        edit();
        const before = widgets().length;
        click("Add widget");
        tryVerify(() => item("Widget types").activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => widgets().length === before + 1);
    }
    function test_theGalleryIsSearched() {
        edit();
        keyClick(Qt.Key_A);
        tryVerify(() => item("Widget types").activeFocus);
        tryVerify(() => item("Widget types").count > 10);
        type("parts");
        tryCompare(item("Search widgets"), "text", "parts");
        tryVerify(() => item("Widget types").count < 4);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("whole");
        tryCompare(item("Widget types"), "count", 1);
        const before = widgets().map(w => w.id);
        keyClick(Qt.Key_Return);
        tryVerify(() => widgets().length === before.length + 1);
        compare(widgets().find(w => !before.includes(w.id)).type, "pie");
        edit();
        keyClick(Qt.Key_A);
        tryCompare(item("Search widgets"), "text", "");
        keyClick(Qt.Key_Escape);
    }
    function test_aTitleIsTypedAndApplied() {
        configure("stat");
        tryCompare(item("Title"), "activeFocus", true);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("load");
        click("Apply");
        gone("Apply");
        tryVerify(() => Desk.cell("stat").title === "load");
        tryVerify(() => Desk.storedWidget("stat").title === "load");
        compare(Desk.accessible(Desk.cell("stat")).name, "load");
    }
    function test_aWrongQueryIsNamedWhileItIsTyped() {
        configure("stat");
        const query = item("Query 1");
        mouseClick(query);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("rate(node_load1[5m]");
        tryVerify(() => !item("Apply").enabled);
        const complaint = says("unclosed left parenthesis");
        compare(Desk.accessible(complaint).role, "AlertMessage");
        verify(query.failed);
        compare(Desk.puts(), 0);
        type(")");
        tryVerify(() => item("Apply").enabled);
        verify(!query.failed);
        click("Apply");
        tryVerify(() => Desk.storedWidget("stat").queries?.[0].expr === "rate(node_load1[5m])");
    }
    function test_cancelKeepsWhatWas() {
        configure("stat");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("other");
        keyClick(Qt.Key_Escape);
        gone("Apply");
        compare(Desk.cell("stat").title, "Stat");
        compare(Desk.puts(), 0);
    }
    function test_theThemeChangesAtOnceAndIsKept() {
        show({ scheme: undefined, stateFile: Desk.stateFile() });
        click("Settings");
        const theme = item("Theme");
        compare(Desk.accessible(theme).role, "ComboBox");
        for (const [choice, light] of [["Light", true], ["Dark", false], ["Light", true]]) {
            mouseClick(theme);
            click(choice);
            tryVerify(() => window.color.hslLightness > 0.5 === light, 5000, choice);
        }
        item("Search settings").forceActiveFocus(Qt.TabFocusReason);
        type("motion");
        gone("Theme");
        click("Reduce motion");
        keyClick(Qt.Key_Escape);
        gone("Reduce motion");
        again();
        compare(Desk.viewer().scheme, 2);
        verify(Desk.viewer().reduceMotion);
        verify(window.color.hslLightness > 0.5);
    }
    function test_settingsAreSearched() {
        showPage();
        click("Settings");
        tryCompare(item("Search settings"), "activeFocus", true);
        const found = item("Settings found");
        verify(found.count > 5);
        type("dark"); // stands in the description
        tryCompare(found, "count", 1);
        compare(Desk.accessible(item("Theme")).description, "Dark or light, or as the rest of the desktop is.");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("qqqq");
        says("There is no such setting.");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("suggest");
        tryCompare(found, "count", 1);
        item("Suggest while typing");
        keyClick(Qt.Key_Down);
        tryCompare(item("Suggest while typing"), "activeFocus", true);
        keyClick(Qt.Key_Space);
        tryVerify(() => !Desk.viewer().suggest);
    }
    // As after a new start, with the same file.
    function again() {
        cleanup();
        show({ scheme: undefined, stateFile: Desk.stateFile() });
    }
    function test_theRangeIsChosenAndStored() {
        showPage();
        click("Live · last 15 min");
        click("Last hour");
        tryVerify(() => Desk.storedPages()[0].range === "1h");
        item("Live · last 1 h");
    }
    function test_aPageIsMadeRenamedAndRemoved() {
        showPage();
        click("New page");
        tryVerify(() => Desk.storedPages().length === 3);
        says("An empty page");
        const title = item("Page title");
        mouseClick(title);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        type("mine");
        keyClick(Qt.Key_Return);
        tryVerify(() => Desk.storedPages()[2].title === "mine");
        click("Remove this page");
        tryVerify(() => Desk.storedPages().length === 2);
        tryVerify(() => Desk.cell("chart") !== null);
    }
}
