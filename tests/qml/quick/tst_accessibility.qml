// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Belfry.Test

// What assistive technology and the keyboard find.
DeskCase {
    name: "Accessibility"

    function test_namesAndRoles_data() {
        return [
            { name: "Pages", role: "Grouping" },
            { name: "Main", role: "Button" },
            { name: "New page", role: "Button" },
            { name: "Alerts", role: "Button", description: "2 firing" },
            { name: "Health", role: "Button", description: "Degraded" },
            { name: "Settings", role: "Button" },
            { name: "atlas", role: "StaticText", description: "local · 1 s · 41 days of history" },
            { name: "Live · last 15 min", role: "Button" },
            { name: "Edit", role: "Button", description: "Shortcut E" },
            { name: "Widgets", role: "Grouping" },
            { name: "Chart", role: "Pane", description: "3 series" },
            { name: "Bars", role: "Pane", description: "5 rows" },
            { name: "Table", role: "Pane", description: "4 rows" },
            { name: "Pie", role: "Pane", description: "5 slices" },
            { name: "mountpoint", role: "Button", description: "Press to sort" },
            { name: "/home", role: "Cell" },
            { name: "Disk fills in 3 h", role: "ListItem", description: "critical, firing for 12 min, mountpoint=/var/lib/postgresql" },
            { name: "Status grid", role: "Pane", description: "4 cells" },
            { name: "/home: 83 %", role: "ListItem", description: "Warning" },
            { name: "Heat map", role: "Pane", description: "3 series" },
            { name: "Plan", role: "Pane", description: "How the machines hang together" },
            { name: "How the machines hang together", role: "Graphic" },
            { name: "Legend", role: "List" },
            { name: "Processor: Healthy", role: "ListItem", description: "37 % busy; above 90 % is degraded" },
            { name: "Status", role: "StatusBar" }
        ];
    }
    function test_namesAndRoles(data) {
        showPage();
        const wanted = () => {
            const found = Desk.accessible(Desk.named(data.name));
            return found.role === data.role && (data.description === undefined || found.description === data.description);
        };
        tryVerify(wanted, 5000, JSON.stringify(data));
    }
    function test_namesAndRolesWhileEditing_data() {
        return [
            { name: "Arrange the selected widgets", role: "Button" },
            { name: "Lock this page", role: "Button" },
            { name: "Resize Stat", role: "Graphic" },
            { name: "Duplicate Stat", role: "Button" },
            { name: "Stat", role: "Pane", description: "Selected" },
            { name: "1 selected", role: "AlertMessage" },
            { name: "Unlock Gauge", role: "Button", description: "Shortcut L" },
            { name: "Gauge", role: "Pane", description: "Locked" }
        ];
    }
    function test_namesAndRolesWhileEditing(data) {
        edit();
        focusOn("gauge");
        if (data.name.endsWith("Gauge"))
            keyClick(Qt.Key_L);
        else
            focusOn("stat");
        if (data.description === "Selected" || data.name === "1 selected")
            keyClick(Qt.Key_Space);
        const wanted = () => {
            const found = Desk.accessible(Desk.named(data.name));
            return found.role === data.role && (data.description === undefined || found.description.startsWith(data.description));
        };
        tryVerify(wanted, 5000, JSON.stringify(data));
    }
    function test_theMenusEntriesHaveNames() {
        edit();
        focusOn("stat");
        keyClick(Qt.Key_Menu);
        for (const name of ["Configure", "Cut", "Paste", "Duplicate", "Remove", "Lock", "Select all", "Lock the page"])
            compare(Desk.accessible(item(name)).role, "MenuItem", name);
        compare(Desk.accessible(item("Cut")).description, "Ctrl+X");
    }
    function test_oneOfAKindIsSingular() {
        Desk.answerOneSeries("filesystem_used");
        showPage();
        tryVerify(() => Desk.accessible(Desk.cell("table")).description === "1 row");
    }
    function test_tabReachesEveryWidget() {
        showPage();
        const reached = [];
        for (let i = 0; i < 160; ++i) {
            keyClick(Qt.Key_Tab);
            const at = window.activeFocusItem;
            if (at && at.widgetId !== undefined && at.gridX !== undefined && !reached.includes(at.widgetId))
                reached.push(at.widgetId);
        }
        compare(reached.sort(), ["alerts", "bars", "calls", "chart", "clock", "flow", "gauge", "health", "heatmap", "histogram", "hostmap", "image", "parts", "pie", "polar", "stat", "statusgrid", "table", "text", "timeline"]);
    }
}
