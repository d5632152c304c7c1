// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// Pages and widgets in windows of their own.
DeskCase {
    name: "Windows"

    SignalSpy {
        id: resized
        signalName: "heightChanged"
    }
    function init() {
        failOnWarning(/^(?!This plugin does not support)/);
        Desk.reset();
    }
    function other(title) {
        tryVerify(() => OtherWindows.find(title) !== null, 5000, `${title} in ${OtherWindows.titles()}`);
        return OtherWindows.find(title);
    }
    function noOthers() {
        tryVerify(() => OtherWindows.count() === 0, 5000, `${OtherWindows.titles()}`);
    }
    function tearChart() {
        showPage();
        focusOn("chart");
        keyClick(Qt.Key_T);
        const torn = other("Chart – atlas");
        tryVerify(() => OtherWindows.cell(torn, "chart") !== null && OtherWindows.cell(torn, "chart").picture.hasPicture);
        return torn;
    }
    function clickIn(torn, name) {
        tryVerify(() => OtherWindows.named(torn, name) !== null, 5000, name);
        settle(OtherWindows.named(torn, name));
        mouseClick(OtherWindows.named(torn, name));
    }
    function activate(target) {
        target.requestActivate();
        tryCompare(target, "active", true);
    }
    // Keys go to the window that is active.
    function keyIn(torn, key, modifiers) {
        activate(torn);
        parent = torn.contentItem;
        keyClick(key, modifiers ?? Qt.NoModifier);
        parent = window.contentItem;
    }

    function test_aWidgetAloneIsLive() {
        const torn = tearChart();
        const cell = OtherWindows.cell(torn, "chart");
        verify(cell.width > torn.width - 40 && cell.height > torn.height - 40);
        compare(OtherWindows.cell(torn, "stat"), null);
        const before = cell.grid.time.newestMs;
        Desk.tick();
        tryVerify(() => cell.grid.time.newestMs > before);
    }
    function test_itIsNoPlaceToEdit() {
        const torn = tearChart();
        Desk.machines().app.layout.editing = true;
        tryVerify(() => Desk.cell("chart").grid.editing);
        verify(!OtherWindows.cell(torn, "chart").grid.editing);
    }
    function test_itsQueriesEndWithIt() {
        const asked = () => Desk.asked().filter(each => each === "rate(mode_total[5s])").length;
        showPage();
        tryVerify(() => asked() === 1);
        focusOn("chart");
        keyClick(Qt.Key_T);
        const torn = other("Chart – atlas");
        tryVerify(() => asked() === 2);
        OtherWindows.close(torn);
        noOthers();
        tryVerify(() => asked() === 1);
        verify(window.visible);
    }
    function test_thePage() {
        showPage();
        keyClick(Qt.Key_T, Qt.ShiftModifier);
        const torn = other("Main – atlas");
        tryVerify(() => OtherWindows.cell(torn, "chart") !== null && OtherWindows.cell(torn, "stat") !== null);
        tryVerify(() => OtherWindows.withText(torn, "Main · atlas") !== null);
        click("Other");
        tryVerify(() => Desk.cell("chart") === null);
        verify(OtherWindows.cell(torn, "chart") !== null);
    }
    function test_alertsToo() {
        showPage();
        click("Alerts");
        item("All");
        keyClick(Qt.Key_T, Qt.ShiftModifier);
        const torn = other("Alerts – atlas");
        tryVerify(() => OtherWindows.withText(torn, "Disk fills in 3 h") !== null);
    }
    function test_askedForAgainItComesToTheFront() {
        tearChart();
        activate(window);
        focusOn("chart");
        keyClick(Qt.Key_T);
        tryVerify(() => OtherWindows.titles().length === 1);
        tryCompare(other("Chart"), "active", true);
    }
    function test_fromTheMenus_data() {
        return [
            { tag: "a widget", entry: "Open in its own window", title: "Chart – atlas" },
            { tag: "the page", entry: "Open the page in its own window", title: "Main – atlas" }
        ];
    }
    function test_fromTheMenus(data) {
        showPage();
        const at = data.tag === "a widget" ? pointOf(Desk.cell("chart"), 0.5, 0.05) : pointOf(Desk.cell("stat"), 1.6, 0.5);
        mouseClick(window.contentItem, at.x, at.y, Qt.RightButton);
        click(data.entry);
        other(data.title);
    }
    function test_byItsNameInThePalette() {
        showPage();
        focusOn("stat");
        keyClick(Qt.Key_K, Qt.ControlModifier);
        type("widget in its own");
        item(/^Open the widget in its own window/);
        keyClick(Qt.Key_Return);
        other("Stat – atlas");
    }
    function test_aboveOthersByKeyAndMenu() {
        const torn = tearChart();
        verify(!OtherWindows.staysOnTop(torn));
        keyIn(torn, Qt.Key_O);
        tryVerify(() => OtherWindows.staysOnTop(torn));
        const cell = OtherWindows.cell(torn, "chart");
        mouseClick(cell, cell.width / 2, 10, Qt.RightButton);
        clickIn(torn, "Keep above other windows");
        tryVerify(() => !OtherWindows.staysOnTop(torn));
    }
    function test_thePinOfAPage() {
        showPage();
        keyClick(Qt.Key_T, Qt.ShiftModifier);
        const torn = other("Main – atlas");
        clickIn(torn, "Keep above other windows");
        tryVerify(() => OtherWindows.staysOnTop(torn));
    }
    function test_closedByKey() {
        const torn = tearChart();
        activate(torn);
        parent = torn.contentItem;
        keyPress(Qt.Key_W, Qt.ControlModifier); // when it would be released the window has gone
        parent = window.contentItem;
        noOthers();
    }
    function test_itsTimeIsItsOwn() {
        const torn = tearChart();
        keyIn(torn, Qt.Key_P);
        tryVerify(() => !OtherWindows.cell(torn, "chart").grid.time.live);
        verify(Desk.cell("chart").grid.time.live);
    }
    function test_thereAgainAtTheNextStart() {
        const file = Desk.stateFile();
        show({ stateFile: file });
        tryVerify(() => Desk.cell("chart") !== null);
        focusOn("chart");
        keyClick(Qt.Key_T);
        const torn = other("Chart – atlas");
        keyIn(torn, Qt.Key_O);
        resized.target = torn;
        resized.clear();
        torn.x = 40;
        torn.y = 50;
        torn.width = 333;
        torn.height = 222;
        tryVerify(() => resized.count > 0); // of what was asked for the last
        resized.target = null;
        tryVerify(() => OtherWindows.staysOnTop(torn));
        parent = home;
        Desk.close();
        noOthers();

        show({ stateFile: file });
        const again = other("Chart – atlas");
        compare([again.x, again.y, again.width, again.height], [40, 50, 333, 222]);
        verify(OtherWindows.staysOnTop(again));
        OtherWindows.close(again);
        noOthers();
        parent = home;
        Desk.close();

        show({ stateFile: file });
        tryVerify(() => Desk.cell("chart") !== null);
        noOthers();
    }
    function test_itGoesWithItsMachine() {
        showPage();
        Desk.addMachine("ws://tower:9909");
        tryVerify(() => Desk.machineCount() === 2);
        keyClick(Qt.Key_2, Qt.AltModifier);
        tryVerify(() => Desk.machines().currentName === "tower");
        tryVerify(() => Desk.cell("chart") !== null);
        focusOn("chart");
        keyClick(Qt.Key_T);
        other("Chart – tower");
        activate(window);
        keyClick(Qt.Key_1, Qt.AltModifier);
        tryVerify(() => Desk.machines().currentName === "atlas");
        compare(OtherWindows.titles(), ["Chart – tower – Belfry"]);
        Desk.machines().remove("ws://tower:9909");
        noOthers();
    }
    function test_aWidgetThatWasRemovedIsSaidToBe() {
        edit();
        focusOn("chart");
        keyClick(Qt.Key_T);
        const torn = other("Chart – atlas");
        activate(window);
        focusOn("chart");
        keyClick(Qt.Key_Delete);
        tryVerify(() => OtherWindows.withText(torn, "It is no longer on the dashboard.") !== null);
    }
    function test_exportedFromThere() {
        const torn = tearChart();
        keyIn(torn, Qt.Key_E, Qt.ControlModifier);
        tryVerify(() => OtherWindows.named(torn, "What") !== null);
        compare(OtherWindows.named(torn, "What").displayText, "The widget Chart");
        clickIn(torn, "Copy");
        tryVerify(() => OtherWindows.withText(torn, "Chart is on the clipboard") !== null);
    }
}
