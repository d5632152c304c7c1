// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// Pages that are left, kept for a while, and there again.
DeskCase {
    name: "Pages"

    property Item leaver: null // becomes null when it is deleted

    function toOther() {
        click("Other");
        tryVerify(() => Desk.cell("chart") === null);
    }
    function toMain() {
        click("Main");
        tryVerify(() => Desk.cell("chart") !== null);
        return Desk.cell("chart");
    }
    function tearOff(widget) {
        focusOn(widget);
        keyClick(Qt.Key_T);
    }

    function test_keysGoToThePageThatIsThereAgain() {
        showPage();
        for (let i = 0; i < 3; ++i) {
            toOther();
            toMain();
        }
        tearOff("chart");
        tryVerify(() => OtherWindows.find("Chart – atlas") !== null, 5000, `${OtherWindows.titles()}`);
    }
    function test_aPageIsThereAgainAsItWas() {
        showPage();
        const before = Desk.cell("chart");
        toOther();
        compare(toMain(), before);
    }
    function test_manyWidgetsAreLetGo() {
        Desk.fillOther(120);
        showPage();
        toOther();
        tryVerify(() => Desk.cell("text-0") !== null);
        leaver = Desk.cell("text-0");
        toMain();
        tryCompare(this, "leaver", null);
        toOther();
        tryVerify(() => Desk.cell("text-0") !== null);
    }
    function test_whatWasLeftWhileItCameComesLater() {
        Desk.fillOther(60);
        showPage();
        toOther();
        toMain();
        toOther();
        tryVerify(() => Desk.cell("text-0") !== null && Desk.cell("text-0").body !== null);
        compare(Desk.cell("text-0").body.settings.widgetId, "text-0");
    }
    function test_alertsBetweenTwoPages() {
        showPage();
        const before = Desk.cell("chart");
        click("Alerts");
        tryVerify(() => Desk.cell("chart") === null);
        compare(toMain(), before);
        tearOff("chart");
        tryVerify(() => OtherWindows.find("Chart – atlas") !== null, 5000, `${OtherWindows.titles()}`);
    }
}
