// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQml
import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Which layout is shown, and all that can be done with whole ones.
RailItem {
    id: button

    required property LayoutsModel layouts
    required property LayoutActions actions
    readonly property string origin: layouts.layout ? layouts.layout.origin : ""
    readonly property string purpose: origin.length > 0 ? qsTr("Comes from %1; copy it to change it.").arg(origin) : qsTr("Layouts: open, make, name, share")
    readonly property string shownName: layouts.layout ? layouts.layout.name : ""

    text: shownName.length > 0 ? shownName : qsTr("Layout")
    symbol: "statusgrid"
    opensMenu: true
    note: origin.length > 0 ? qsTr("read only") : ""
    hint: menu.visible ? "" : purpose
    Accessible.name: qsTr("Layout %1").arg(text)
    Accessible.description: purpose
    onClicked: {
        own.model = button.actions.menu(); // not bound: entries would be made anew with each page
        menu.popup(button, 0, button.height + Theme.unit);
    }

    UiMenu {
        id: menu
        implicitWidth: Theme.menuWidth * 1.3
        Instantiator {
            id: others
            model: button.layouts
            UiMenuItem {
                required property string layoutId
                required property string name
                required property bool isCurrent
                text: name
                symbol: "overview"
                checked: isCurrent
                onTriggered: button.layouts.open(layoutId) // qmllint disable unqualified
            }
            onObjectAdded: (index, item) => menu.insertItem(index, item as UiMenuItem)
            onObjectRemoved: (index, item) => menu.removeItem(item as UiMenuItem)
        }
        Instantiator {
            id: own
            model: []
            UiMenuItem {
                required property var modelData
                text: modelData.title
                symbol: modelData.symbol
                onTriggered: button.actions.run(modelData.target) // qmllint disable unqualified
            }
            onObjectAdded: (index, item) => menu.insertItem(others.count + index, item as UiMenuItem)
            onObjectRemoved: (index, item) => menu.removeItem(item as UiMenuItem)
        }
    }
}
