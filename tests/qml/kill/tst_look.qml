// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Test
import "../quick"

// Says where the first widget of the overview is after a new start, and where it is once that is undone.
DeskCase {
    name: "Look"

    function test_look() {
        show({ page: "overview" });
        tryVerify(() => Desk.cell("cpu") !== null);
        Desk.say(`found ${place("cpu")}`);
        click("Edit");
        click("Undo: Move CPU");
        tryVerify(() => place("cpu") === "0,0");
        Desk.say(`back at ${place("cpu")}`);
    }
}
