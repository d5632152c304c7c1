// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Test
import "../quick"

// Drags the first widget of the overview onto its neighbour; the process dies as soon as that is stored.
DeskCase {
    name: "Drag"

    function test_drag() {
        show({ page: "overview" });
        tryVerify(() => Desk.cell("cpu") !== null);
        Desk.say(`from ${place("cpu")}`);
        click("Edit");
        item("Done");
        Desk.dieWhenStored();
        const cpu = Desk.cell("cpu");
        hold(pointOf(cpu, 0.3, 0.3), cpu.width + 10, 0);
        tryVerify(() => place("cpu") !== "0,0");
        Desk.say(`to ${place("cpu")}`);
        letGo(pointOf(cpu));
        wait(10000);
        fail("still alive: nothing was stored");
    }
}
