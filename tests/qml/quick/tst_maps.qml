// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Models
import Belfry.Test

// Widgets that are pictures of many parts: by keyboard, by mouse, read out, and where they lead.
DeskCase {
    name: "Maps"

    function picture(widget) {
        if (!window)
            showPage();
        Desk.cell(widget).grid.contentY = Desk.cell(widget).y - 20;
        tryVerify(() => Desk.frame(widget) !== null);
        tryCompare(Desk.frame(widget), "status", LiveSeries.Live);
        const shown = () => findIn(Desk.frame(widget), each => each.partCount !== undefined && each.marked !== undefined);
        tryVerify(() => shown() !== null && shown().partCount > 0);
        return shown();
    }
    function parts(item) {
        return Desk.accessibleParts(item);
    }
    function placeOf(item, name) {
        for (let i = 0; i < item.partCount; ++i) {
            if (item.partName(i) === name) {
                item.current = i;
                return i;
            }
        }
        return -1;
    }

    function test_partsHaveNames_data() {
        return [
            { widget: "hostmap", count: 14, name: "draco", description: /^9[78](\.\d)?\u00a0%, Critical\nnorth$/ },
            { widget: "flow", count: 11, name: "received → enp5s0", description: /MiB\/s, \d+(\.\d)? % of all$/ },
            { widget: "calls", count: 19, name: "web → api", description: /\/s, Critical$/ },
            { widget: "parts", count: 11, name: "File system /var/lib/postgresql", description: /^Degraded, the cause\n92 % is used/ }
        ];
    }
    function test_partsHaveNames(data) {
        const item = picture(data.widget);
        tryVerify(() => item.partCount === data.count, 5000, `${item.partCount} parts`);
        compare(Desk.accessible(item).role, "List");
        compare(Desk.accessible(item).name, Desk.cell(data.widget).title);
        const found = parts(item).find(part => part.name === data.name);
        verify(found, JSON.stringify(parts(item)));
        compare(found.role, "ListItem");
        verify(data.description.test(found.description), found.description);
    }
    function test_arrowsWalkAndTheTipTells() {
        const item = picture("hostmap");
        focusOn("hostmap");
        for (let i = 0; i < 8 && !item.activeFocus; ++i)
            keyClick(Qt.Key_Tab);
        verify(item.activeFocus);
        tryCompare(item, "current", 0);
        says("atlas");
        keyClick(Qt.Key_Right);
        tryVerify(() => item.markedName !== "atlas");
        keyClick(Qt.Key_Home);
        tryCompare(item, "markedName", "atlas");
    }
    function test_thePointerMarks() {
        const item = picture("calls");
        const node = placeOf(item, "api");
        const place = item.placeOf("api");
        mouseMove(item, place.x + place.width / 2, place.y + place.height / 2);
        tryCompare(item, "marked", node);
        says("depends on 3");
        mouseMove(item, 1, 1);
        mouseMove(Desk.cell("parts"), 1, 1);
        tryCompare(item, "marked", -1);
    }
    function test_aTileOpensItsMachineAndPage() {
        const item = picture("hostmap");
        Desk.addMachine("ws://lyra:9909");
        placeOf(item, "lyra");
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryCompare(Desk.machines(), "currentName", "lyra");
        tryVerify(() => Desk.viewer().page === "other");
    }
    function test_aTileWithoutMachineOpensThePageAlone() {
        const item = picture("hostmap");
        placeOf(item, "orion");
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => Desk.viewer().page === "other");
        compare(Desk.machines().currentName, "atlas");
    }
    function test_partsOfTheHealthOpenIt() {
        const item = picture("parts");
        placeOf(item, "Memory");
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => Desk.viewer().page === "health");
    }
    function test_aNodeThatLeadsNowhereSaysSo() {
        const item = picture("calls");
        placeOf(item, "api");
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        says("There is nothing more to see of api");
    }
    function test_theyAreCopied() {
        for (const [widget, starts] of [["hostmap", "rack,Name,Value\r\n"], ["flow", "direction,device,Value\r\n"], ["calls", "From,To,Value\r\n"]]) {
            picture(widget);
            focusOn(widget);
            Outside.clearClipboard();
            keyClick(Qt.Key_C, Qt.ControlModifier);
            tryVerify(() => Outside.clipboard().picture);
            compare(Outside.clipboard().text.slice(0, starts.length), starts);
        }
    }
    function test_dependenciesMayHaveNoQuery() {
        edit();
        focusOn("calls");
        keyClick(Qt.Key_Return);
        item("Remove query 1").forceActiveFocus(Qt.TabFocusReason);
        click("Remove query 1");
        tryCompare(item("Apply"), "enabled", true);
        click("Apply");
        gone("Apply");
        tryVerify(() => (Desk.storedWidget("calls").queries ?? []).length === 0);
    }
    function test_anEmptyAnswerAndARefusalAreTold() {
        Desk.answerEmpty("1 - avg by (instance) (cpu_idle)");
        Desk.refuse("sum by (direction, device) (bytes)", "unknown function", 3);
        showPage();
        for (const [widget, status] of [["hostmap", LiveSeries.Empty], ["flow", LiveSeries.Error]]) {
            Desk.cell(widget).grid.contentY = Desk.cell(widget).y - 20;
            tryVerify(() => Desk.frame(widget) !== null && Desk.frame(widget).status === status, 5000, widget);
        }
    }
}
