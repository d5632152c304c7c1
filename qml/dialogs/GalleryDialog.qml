// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.
// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What can be put on a page.
UiDialog {
    id: dialog

    required property AppModel app
    property string page

    signal widgetAdded(string widgetId)

    title: qsTr("Add a widget")
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)

    function openFor(pageId: string) {
        page = pageId;
        list.currentIndex = 0;
        failure.text = "";
        open();
    }
    function add(type: string) {
        dialog.app.layout.editing = true;
        const problem = dialog.app.layout.addWidget(dialog.page, type);
        if (problem.length > 0)
            failure.text = problem;
        else
            dialog.accept();
    }
    Connections {
        target: dialog.app.layout
        enabled: dialog.visible
        function onWidgetAdded(page, widget) {
            Qt.callLater(dialog.widgetAdded, widget); // qmllint disable type
        }
    }

    contentItem: Column { // qmllint disable deferred-property-id
        spacing: Theme.gap

        CaptionText {
            id: failure
            visible: text.length > 0
            color: Theme.critical
        }
        ListView {
            id: list
            width: parent.width
            implicitHeight: contentHeight
            height: contentHeight
            spacing: Theme.unit
            interactive: false
            keyNavigationEnabled: true
            model: dialog.app.widgetTypes
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Widget types")
            Keys.onReturnPressed: if (currentItem) (currentItem as GalleryRow).clicked()
            delegate: GalleryRow {
                width: ListView.view ? ListView.view.width : 0
                highlighted: ListView.isCurrentItem && list.activeFocus // qmllint disable unqualified
                onClicked: dialog.add(type) // qmllint disable unqualified
            }
        }
    }
}
