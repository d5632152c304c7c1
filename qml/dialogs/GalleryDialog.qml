// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
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
    width: parent ? Math.min(Theme.dialogWidth * 1.5, parent.width - 2 * Theme.margin) : Theme.dialogWidth
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)

    function openFor(pageId: string) {
        page = pageId;
        search.text = "";
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

    WidgetTypesFilter {
        id: found
        types: dialog.app.widgetTypes
        query: search.text
        onQueryChanged: list.currentIndex = 0
    }

    leastBodyHeight: Theme.railWidth
    body: Item {
        implicitHeight: list.y + list.contentHeight

        CaptionText {
            id: failure
            width: parent.width
            height: text.length > 0 ? implicitHeight + Theme.gap : 0
            visible: text.length > 0
            color: Theme.critical
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        UiTextField {
            id: search
            anchors.top: failure.bottom
            width: parent.width
            label: qsTr("Search widgets")
            placeholderText: qsTr("What it shows, for example parts of a whole")
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
            Keys.onReturnPressed: if (list.currentItem) dialog.add(list.currentItem["type"]) // qmllint disable type
            Keys.onEnterPressed: if (list.currentItem) dialog.add(list.currentItem["type"]) // qmllint disable type
        }
        GridView {
            id: list

            readonly property int columns: Math.max(1, Math.floor(width / (Theme.railWidth * 0.9)))

            anchors.top: search.bottom
            anchors.topMargin: Theme.padding
            anchors.bottom: parent.bottom
            width: parent.width + Theme.gap
            cellWidth: Math.floor(width / columns)
            cellHeight: Theme.gap + sample.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            model: found
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Widget types")
            // A letter is the beginning of a search.
            Keys.onPressed: event => {
                if (event.text.length === 1 && event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
                    search.forceActiveFocus(Qt.TabFocusReason);
                    search.text += event.text;
                    event.accepted = true;
                }
            }
            Keys.onReturnPressed: if (currentItem) dialog.add(currentItem["type"]) // qmllint disable type
            Keys.onEnterPressed: if (currentItem) dialog.add(currentItem["type"]) // qmllint disable type
            T.ScrollBar.vertical: UiScrollBar {}
            delegate: Item {
                id: cell
                required property int index
                required property string type
                required property string name
                required property string description
                width: GridView.view ? (GridView.view as GridView).cellWidth : 0
                height: GridView.view ? (GridView.view as GridView).cellHeight : 0
                GalleryTile {
                    width: cell.width - Theme.gap
                    height: cell.height - Theme.gap
                    type: cell.type
                    name: cell.name
                    description: cell.description
                    highlighted: cell.GridView.isCurrentItem && (list.activeFocus || search.activeFocus) // qmllint disable unqualified
                    onClicked: dialog.add(cell.type) // qmllint disable unqualified
                }
            }
        }
        GalleryTile {
            id: sample
            visible: false
            type: ""
            name: ""
            description: ""
        }
        CaptionText {
            anchors.top: list.top
            visible: found.count === 0
            text: qsTr("No widget answers that.")
        }
    }
}
