// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Goes anywhere and does anything by its name.
UiDialog {
    id: dialog

    required property MachinesModel machines

    signal pageChosen(string page)
    signal compareChosen(string page)
    signal widgetChosen(string page, string widgetId)
    signal machineChosen(string machineId)
    signal actionChosen(string action)
    signal settingChosen(string query)
    signal metricChosen(string metric)
    signal metricAdded(string metric)
    signal linkChosen(string link)

    title: qsTr("Go to")
    onOpened: field.forceActiveFocus(Qt.TabFocusReason)

    function openWith(actions: var) {
        field.text = "";
        found.load(machines, actions);
        list.currentIndex = 0;
        open();
    }
    // A metric that is found, to the page.
    function add() {
        const row = list.currentItem;
        if (!row || row["kind"] !== "metric") // qmllint disable type
            return;
        accept();
        metricAdded(row["target"]); // qmllint disable type
    }
    function choose(entry: PaletteRow, kind: string, target: string, page: string) {
        if (!entry)
            return;
        accept();
        switch (kind) {
        case "page": return pageChosen(target);
        case "compare": return compareChosen(target);
        case "widget": return widgetChosen(page, target);
        case "machine": return machineChosen(target);
        case "alert": return pageChosen("alerts");
        case "setting": return settingChosen(target);
        case "metric": return metricChosen(target);
        case "link": return linkChosen(target);
        default: return actionChosen(target);
        }
    }

    PaletteModel {
        id: found
        query: field.text
        onQueryChanged: list.currentIndex = 0
    }
    body: Column {
        spacing: Theme.gap

        UiTextField {
            id: field
            width: parent.width
            label: qsTr("Search")
            placeholderText: qsTr("A page, a widget, a machine, a metric, something to do")
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: event => {
                if (event.modifiers & Qt.ControlModifier)
                    dialog.add();
                else if (list.currentItem)
                    (list.currentItem as PaletteRow).clicked();
            }
            Keys.onEnterPressed: if (list.currentItem) (list.currentItem as PaletteRow).clicked()
        }
        ListView {
            id: list
            width: parent.width
            // However much is found, so that the field stays where it is; whole rows.
            height: Math.max(3, Math.min(9, Math.floor((dialog.mostContentHeight - y - Theme.gap - Theme.captionLine) / Theme.controlHeight))) * Theme.controlHeight
            implicitHeight: height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // what isn't made yet when most of it goes, Qt 6.4 complains of
            model: found
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")

            CaptionText {
                visible: found.count === 0
                x: Theme.gap
                y: Theme.gap
                text: qsTr("Nothing here is called that.")
            }
            delegate: PaletteRow {
                id: row
                required property string kind
                required property string target
                required property string page
                width: ListView.view ? ListView.view.width : 0
                highlighted: ListView.isCurrentItem
                onClicked: dialog.choose(row, kind, target, page) // qmllint disable unqualified
            }
        }
        CaptionText {
            width: parent.width
            height: Theme.captionLine
            text: list.currentItem && list.currentItem["kind"] === "metric" ? qsTr("Enter shows the metric, Ctrl+Enter adds it to the page.") : "" // qmllint disable type
        }
    }
}
