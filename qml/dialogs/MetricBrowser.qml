// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// All metrics of the machine, by name: what each is, its labels and their values, and how it goes.
UiDialog {
    id: dialog

    required property AppModel app
    // Where "Add to page" adds; empty or no page that can be edited: nowhere.
    required property string page
    // What takes insertText(): the query that the browser was opened from; null: none.
    property var target: null
    readonly property bool canAdd: app.layout.canEdit && app.layout.pages.indexOf(page) >= 0

    signal widgetAdded(string widgetId)

    leastBodyHeight: 2 * Theme.railWidth
    title: qsTr("Metrics")
    width: parent ? Math.min(Theme.dialogWidth * 1.9, parent.width - 2 * Theme.margin) : Theme.dialogWidth

    function openFor(metric: string, query: var) {
        target = query;
        failure.text = "";
        app.catalogue.refresh();
        search.text = metric;
        open();
        list.choose();
        search.selectAll();
        search.forceActiveFocus(Qt.TabFocusReason);
    }
    function add() {
        list.settle();
        if (!canAdd || details.expr.length === 0)
            return;
        failure.text = app.layout.addWidget(page, "timeseries", { title: details.metric, queries: [{ expr: details.expr, legend: "" }], unit: details.unit });
        if (failure.text.length === 0)
            accept();
    }
    function insert() {
        list.settle();
        const expr = details.expr;
        const editor = target;
        if (!editor || expr.length === 0)
            return;
        accept();
        editor.insertText(expr);
    }
    onClosed: details.metric = ""
    Connections {
        target: dialog.app.layout
        enabled: dialog.visible
        function onWidgetAdded(page, widget) {
            Qt.callLater(dialog.widgetAdded, widget); // qmllint disable type
        }
    }
    MetricsModel {
        id: metrics
        app: dialog.app
        query: search.text
        onQueryChanged: list.choose()
    }
    MetricDetails {
        id: details
        app: dialog.app
    }

    body: Item {
        implicitHeight: Theme.dialogWidth * 0.9

        UiTextField {
            id: search
            width: list.width
            label: qsTr("Search metrics")
            placeholderText: qsTr("A part of a name, for example cpu sec")
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: dialog.target ? dialog.insert() : dialog.add()
            Keys.onEnterPressed: dialog.target ? dialog.insert() : dialog.add()
        }
        ListView {
            id: list

            function choose() {
                currentIndex = metrics.best;
                positionViewAtIndex(Math.max(0, currentIndex), ListView.Contain);
                later.restart();
            }
            function settle() {
                later.stop();
                details.metric = dialog.visible && currentItem ? (currentItem as MetricRow).name : "";
            }

            anchors.top: search.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            width: Math.round(parent.width * 0.42)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // rows come and go faster than others could be made ahead
            model: metrics
            activeFocusOnTab: true
            keyNavigationEnabled: true
            onCurrentIndexChanged: later.restart()
            Keys.onReturnPressed: dialog.target ? dialog.insert() : dialog.add()
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Metrics found")
            T.ScrollBar.vertical: SideScrollBar { flickable: list }
            section.property: "group"
            section.delegate: SectionText {}
            delegate: MetricRow {
                required property int index
                width: ListView.view ? ListView.view.width : 0
                highlighted: ListView.isCurrentItem
                focused: ListView.isCurrentItem && list.activeFocus // qmllint disable unqualified
                onClicked: list.currentIndex = index // qmllint disable unqualified
            }
            // As long as somebody holds an arrow key nothing is asked.
            Timer {
                id: later
                interval: 80
                onTriggered: list.settle()
            }
            CaptionText {
                visible: metrics.count === 0
                x: Theme.gap
                y: Theme.gap
                width: parent.width - 2 * Theme.gap
                wrapMode: Text.Wrap
                text: {
                    switch (dialog.app.catalogue.state) {
                    case MetricCatalogue.Failed: return dialog.app.catalogue.message;
                    case MetricCatalogue.Ready: return qsTr("No metric is called that.");
                    default: return qsTr("Loading");
                    }
                }
            }
        }
        MetricPanel {
            anchors.left: list.right
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            height: parent.height
            app: dialog.app
            details: details
            shown: dialog.visible
        }
    }
    buttons: [
        CaptionText {
            id: failure
            height: Theme.controlHeight
            visible: text.length > 0
            color: Theme.critical
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        },
        UiButton {
            text: qsTr("Copy")
            symbol: "copy"
            enabled: details.expr.length > 0
            onClicked: Clipboard.copyText(details.expr)
        },
        UiButton {
            visible: dialog.canAdd
            primary: dialog.target === null
            text: qsTr("Add to page")
            enabled: details.expr.length > 0
            onClicked: dialog.add()
        },
        UiButton {
            visible: dialog.target !== null
            primary: true
            text: qsTr("Insert")
            enabled: details.expr.length > 0
            onClicked: dialog.insert()
        }
    ]
}
