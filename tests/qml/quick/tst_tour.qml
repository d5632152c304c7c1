// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// The way around the window for somebody new.
DeskCase {
    name: "Tour"

    readonly property var titles: ["This page", "Time", "Make it yours", "Anything, by its name", "Other machines", "Alerts"]

    function begin(options) {
        show(Object.assign({ touring: true }, options ?? {}));
        return card("This page");
    }
    // The card, once it says that.
    function card(title) {
        const find = () => {
            const found = Desk.withRole("Dialog");
            return found && Desk.accessible(found).name === title ? found : null;
        };
        tryVerify(() => find() !== null, 5000, `the card says ${title}`);
        settle(find());
        return find();
    }
    function ended() {
        tryVerify(() => Desk.withRole("Dialog") === null);
    }
    function spot() {
        return Desk.having("lit").spot;
    }
    function contains(outer, inner) {
        return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
    }
    function rectOf(target) {
        const at = target.mapToItem(window.contentItem, 0, 0);
        return Qt.rect(at.x, at.y, target.width, target.height);
    }
    function overlap(a, b) {
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }

    function test_itIsNotThereUnlessItIsWanted() {
        showPage();
        compare(Desk.withRole("Dialog"), null);
    }
    function test_enterGoesThroughAllSteps() {
        begin();
        for (const title of titles) {
            card(title);
            keyClick(Qt.Key_Return);
        }
        ended();
    }
    function test_arrowsGoOnAndBack() {
        begin();
        keyClick(Qt.Key_Left);
        card("This page");
        keyClick(Qt.Key_Right);
        card("Time");
        says("2 of 6");
        keyClick(Qt.Key_Right);
        card("Make it yours");
        keyClick(Qt.Key_Left);
        card("Time");
    }
    function test_escapeEndsIt() {
        begin();
        keyClick(Qt.Key_Right);
        card("Time");
        keyClick(Qt.Key_Escape);
        ended();
        keyClick(Qt.Key_E); // keys do what they did
        item("Done");
    }
    function test_itIsSkippedByMouse() {
        begin();
        click("Next");
        card("Time");
        click("Skip");
        ended();
        compare(window.activeFocusItem !== null, true);
    }
    function test_theFocusStaysInTheCard() {
        const first = begin();
        for (let i = 0; i < 12; ++i) {
            keyClick(Qt.Key_Tab);
            let at = window.activeFocusItem;
            while (at && at !== first)
                at = at.parent;
            verify(at === first, `after ${i + 1} times Tab`);
        }
        keyClick(Qt.Key_E); // nothing else hears it
        compare(Desk.named("Done"), null);
        compare(Desk.machines().app.layout.editing, false);
    }
    function test_eachStepLightsUpWhatItSpeaksOf() {
        begin();
        verify(contains(spot(), rectOf(Desk.cell("chart"))));
        for (const [title, name] of [["Time", "Live · last 15 min"], ["Make it yours", "Edit"], ["Anything, by its name", ""], ["Other machines", "Add machine"], ["Alerts", "Alerts"]]) {
            keyClick(Qt.Key_Right);
            const says = card(title);
            if (name === "") {
                compare(spot().width, 0);
                continue;
            }
            const target = Desk.button(name);
            tryVerify(() => contains(spot(), rectOf(target)), 5000, title);
            verify(!overlap(rectOf(says), rectOf(target)), title);
            verify(contains(Qt.rect(0, 0, window.width, window.height), rectOf(says)), title);
        }
    }
    function test_theSpotFollowsTheWindow() {
        begin();
        keyClick(Qt.Key_Right);
        card("Time");
        const before = spot().x;
        window.width = 1000;
        tryVerify(() => spot().x < before - 200);
        tryVerify(() => contains(spot(), rectOf(Desk.button("Live · last 15 min"))));
        window.width = 700;
        const says = card("Time");
        tryVerify(() => contains(Qt.rect(0, 0, 700, window.height), rectOf(says)));
    }
    function test_itIsReadOut() {
        begin();
        item(/^This page\. A dashboard/);
        keyClick(Qt.Key_Right);
        const read = item(/^Time\. Hold/);
        compare(Desk.accessible(read).role, "AlertMessage");
        compare(Desk.accessible(card("Time")).description.startsWith("Hold the picture"), true);
    }
    function test_whoMayNotEditIsNotToldTo() {
        Desk.withdrawRights();
        begin();
        says("1 of 5");
        keyClick(Qt.Key_Right);
        card("Time");
        keyClick(Qt.Key_Right);
        card("Anything, by its name");
    }
    function test_thePaletteBeginsItAgain() {
        showPage();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        type("tour");
        keyClick(Qt.Key_Return);
        card("This page");
        keyClick(Qt.Key_Escape);
        ended();
    }
    function test_onTheAlertsPageItSpeaksOfWhatIsThere() {
        showPage();
        click("Alerts");
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        type("tour");
        keyClick(Qt.Key_Return);
        card("This page");
        keyClick(Qt.Key_Right);
        card("Anything, by its name");
    }
    function test_onlyTheFirstStartIsOne() {
        const file = Desk.stateFile();
        show({ stateFile: file });
        verify(Desk.viewer().isFirstStart());
        Desk.viewer().noteTour();
        cleanup();
        show({ stateFile: file });
        verify(!Desk.viewer().isFirstStart());
    }
    function test_withoutMotionTheSpotIsThereAtOnce() {
        show({ touring: false });
        Desk.viewer().reduceMotion = true;
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryCompare(item("Search"), "activeFocus", true);
        type("tour");
        keyClick(Qt.Key_Return);
        card("This page");
        keyClick(Qt.Key_Right);
        const shade = Desk.having("lit");
        compare(shade.spotX, shade.spot.x);
        compare(shade.spotWidth, shade.spot.width);
    }
}
