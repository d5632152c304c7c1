// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Widgets copied, cut and pasted: between pages, machines and programs.
DeskCase {
    name: "Copying"

    function init() {
        failOnWarning(/^(?!This plugin does not support)/);
        Desk.reset();
        Outside.clearClipboard();
    }
    function copyTwo() {
        edit();
        focusOn("alerts");
        keyClick(Qt.Key_Space);
        focusOn("health");
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        tryVerify(() => Outside.clipboard().widgets.length > 0);
    }
    function test_copiesAreJson() {
        copyTwo();
        const clip = JSON.parse(Outside.clipboard().widgets);
        compare(clip.belfry, "widgets");
        compare(clip.version, 1);
        compare(clip.widgets.map(each => each.id), ["alerts", "health"]);
        compare(Outside.clipboard().text, Outside.clipboard().widgets);
        tryVerify(() => Desk.named("2 widgets copied") !== null);
        compare(Desk.puts(), 0);
    }
    function test_outsideOfEditingTheyAreBesideThePicture() {
        showPage();
        focusOn("bars");
        tryVerify(() => Desk.accessible(Desk.cell("bars")).description === "5 rows");
        keyClick(Qt.Key_C, Qt.ControlModifier);
        tryVerify(() => Outside.clipboard().picture);
        verify(Outside.clipboard().text.startsWith("Name,Value"));
        compare(JSON.parse(Outside.clipboard().widgets).widgets[0].id, "bars");
    }
    function test_theyGoToAnotherPage() {
        copyTwo();
        click("Other");
        tryVerify(() => Desk.withText("An empty page") !== null);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        tryVerify(() => Desk.cell("alerts") !== null && Desk.cell("health") !== null);
        compare(place("alerts"), "0,0");
        compare(place("health"), "3,0");
        tryVerify(() => Desk.cell("alerts").activeFocus);
        tryVerify(() => Desk.storedPages()[1].widgets.length === 2);
        mouseClick(item("Undo: Add 2 widgets"));
        tryVerify(() => Desk.cell("alerts") === null);
    }
    function test_theyGoToThePageThatIsShownAgain() {
        showPage();
        for (const page of ["Other", "Main"]) {
            click(page);
            tryVerify(() => (Desk.cell("chart") !== null) === (page === "Main"));
        }
        click("Edit");
        focusOn("stat");
        keyClick(Qt.Key_C, Qt.ControlModifier);
        click("Other");
        tryVerify(() => Desk.cell("chart") === null);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        tryVerify(() => Desk.storedPages()[1].widgets?.length === 1);
        tryVerify(() => Desk.cell("stat").activeFocus);
    }
    function test_pastedWhereThePointerIs() {
        copyTwo();
        const at = pointOf(Desk.cell("stat"), 1.6, 0.5); // right of it nothing is
        mouseMove(window.contentItem, at.x, at.y);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_Escape);
        Outside.putOnClipboard(JSON.stringify({ belfry: "widgets", version: 1, widgets: [Desk.storedWidget("stat")] }));
        keyClick(Qt.Key_V, Qt.ControlModifier);
        tryPlace("stat-2", "9,0");
    }
    function test_cutAndPaste() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_X, Qt.ControlModifier);
        tryVerify(() => Desk.cell("stat") === null);
        item("Undo: Remove Stat");
        click("Other");
        tryVerify(() => Desk.withText("An empty page") !== null);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        tryVerify(() => Desk.cell("stat") !== null);
    }
    function test_fromMachineToMachine() {
        copyTwo();
        Desk.addMachine("ws://tower:9909");
        tryVerify(() => Desk.machineCount() === 2);
        keyClick(Qt.Key_2, Qt.AltModifier);
        tryVerify(() => Desk.withText("tower") !== null && Desk.machines().currentName === "tower");
        click("Other");
        click("Edit");
        keyClick(Qt.Key_V, Qt.ControlModifier);
        tryVerify(() => Desk.cell("alerts") !== null && Desk.cell("health") !== null);
        compare(Desk.puts(), 0); // here nothing changed
    }
    function test_whatIsNoneIsTold_data() {
        return [
            { tag: "words", text: "Dear Anne,", says: "Nothing was pasted: The clipboard holds no widgets" },
            { tag: "nothing", text: "", says: "Nothing was pasted: The clipboard holds no widgets" },
            {
                tag: "a broken query",
                text: JSON.stringify({ belfry: "widgets", version: 1, widgets: [{ id: "a", type: "stat", grid: { x: 0, y: 0, w: 2, h: 2 }, queries: [{ expr: "sum(" }] }] }),
                says: "Nothing was pasted: /widgets/0/queries/0/expr"
            }
        ];
    }
    function test_whatIsNoneIsTold(data) {
        edit();
        Outside.putOnClipboard(data.text);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        says(data.says);
        compare(Desk.puts(), 0);
        click("Dismiss");
        tryVerify(() => Desk.withText(data.says) === null);
    }
}
