// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// A test of a window that shows several machines: its own, "atlas", and those that are added.
DeskCase {
    readonly property string tower: "ws://tower:9909"

    function showTwo() {
        showPage();
        Desk.addMachine(tower);
        item("tower");
    }
    function row(name) {
        tryVerify(() => Desk.button(name) !== null, 5000, name);
        settle(Desk.button(name));
        return Desk.button(name);
    }
    function trySelected(name) {
        tryVerify(() => row(name).current, 5000, `${name} is shown`);
    }
}
