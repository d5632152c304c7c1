// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// The menus of a page and its widgets: by right click, by a long press of a finger, by keyboard. Once for the page, as
// handlers in each widget would cost each widget.
Item {
    id: menus

    required property var grid

    Accessible.ignored: true

    // An empty id: the page's own menu. `at` is a point of the grid.
    function open(widgetId: string, at: point) {
        const cell = grid.cellFor(widgetId);
        if (cell) {
            cell.forceActiveFocus(Qt.MouseFocusReason);
            if (grid.selection.count > 0 && !grid.selection.contains(widgetId))
                grid.selection.set([widgetId]);
        }
        all.active = true;
        const menu = all.item as WidgetMenu;
        menu.widgetId = widgetId;
        menu.explained = grid.momentOf(widgetId, at);
        menu.moment = grid.crosshair.time;
        menu.popup(grid, at.x, at.y);
    }
    function openAt(cell: WidgetCell) {
        open(cell.widgetId, grid.mapFromItem(cell, Theme.margin, Theme.margin + Theme.titleLine));
    }
    function openArranging(x: real, y: real) {
        arranging.active = true;
        (arranging.item as ArrangeMenu).popup(grid, x, y);
    }
    // Of the page's contents.
    function openUnder(x: real, y: real) {
        const cell = grid.contentItem.childAt(x, y) as WidgetCell;
        open(cell ? cell.widgetId : "", grid.mapFromItem(grid.contentItem, x, y));
    }

    Loader {
        id: all
        active: false
        sourceComponent: Component {
            WidgetMenu { grid: menus.grid } // qmllint disable unqualified
        }
    }
    Loader {
        id: arranging
        active: false
        sourceComponent: Component {
            ArrangeMenu { commands: menus.grid.commands } // qmllint disable unqualified
        }
    }
    TapHandler {
        parent: menus.grid.contentItem
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad // fingers have no buttons
        acceptedButtons: Qt.RightButton
        enabled: !menus.grid.editing // then whatever isn't a widget is the band's, and what falls through widgets too
        onTapped: point => menus.openUnder(point.position.x, point.position.y)
    }
    TapHandler {
        parent: menus.grid.contentItem
        acceptedDevices: PointerDevice.TouchScreen
        enabled: !menus.grid.editing
        onLongPressed: menus.openUnder(point.position.x, point.position.y)
    }
}
