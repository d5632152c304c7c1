// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Puts a series, an alert or a component on a page: which one, as what, and where.
UiDialog {
    id: dialog

    required property AppModel app
    property var offers: []
    readonly property var chosen: offers[Math.max(0, what.currentIndex)] ?? ({})
    property var pageIds: []

    signal pageChosen(string page)
    signal widgetAdded(string widgetId)

    title: qsTr("Add to page")
    onOpened: (offers.length > 1 ? what : where).forceActiveFocus(Qt.TabFocusReason)

    // `page` is the one that is offered first; empty where none is nearer than the others.
    function openFor(list: var, page: string) {
        const pages = app.layout.pages;
        const titles = [];
        pageIds = [];
        for (let i = 0; i < pages.count; ++i) {
            const info = pages.page(i);
            pageIds.push(info["pageId"]); // qmllint disable type
            titles.push(info["title"]); // qmllint disable type
        }
        offers = list;
        what.model = list.map(offer => offer.name);
        where.model = titles;
        what.currentIndex = 0;
        where.currentIndex = Math.max(0, pageIds.indexOf(page));
        asNumber.checked = false;
        failure.text = list.length > 0 ? "" : qsTr("Nothing here can be put on a page.");
        open();
    }
    function add() {
        const offer = Object.assign({}, chosen);
        if (asNumber.offered && asNumber.checked)
            offer.type = offer.alternative;
        const page = pageIds[where.currentIndex];
        dialog.app.layout.editing = true;
        failure.text = dialog.app.layout.canvas.addNew(page, offer);
        if (failure.text.length > 0)
            return;
        accept();
        pageChosen(page);
    }
    Connections {
        target: dialog.app.layout.canvas
        enabled: dialog.visible
        function onAdded(page, widgets) {
            Qt.callLater(dialog.widgetAdded, widgets[0]); // qmllint disable type
        }
    }

    body: Column {
        spacing: Theme.padding

        FormRow {
            label: qsTr("What")
            UiComboBox {
                id: what
                width: parent.width
                label: qsTr("What")
                enabled: dialog.offers.length > 1
            }
        }
        FormRow {
            label: qsTr("Page")
            UiComboBox {
                id: where
                width: parent.width
                label: qsTr("Page")
            }
        }
        FormRow {
            visible: asNumber.offered
            UiCheckBox {
                id: asNumber
                readonly property bool offered: (dialog.chosen.alternative ?? "") === "stat"
                text: qsTr("As a number")
            }
        }
        CaptionText {
            id: failure
            width: parent.width
            visible: text.length > 0
            color: Theme.critical
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            text: qsTr("Add")
            enabled: dialog.offers.length > 0
            onClicked: dialog.add()
        }
    ]
}
