// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
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
        open();
        finder.begin(metric);
    }
    function add() {
        finder.settle();
        if (!canAdd || details.expr.length === 0)
            return;
        failure.text = app.layout.addWidget(page, "timeseries", { title: details.metric, queries: [{ expr: details.expr, legend: "" }], unit: details.unit });
        if (failure.text.length === 0)
            accept();
    }
    function insert() {
        finder.settle();
        const expr = details.expr;
        const editor = target;
        if (!editor || expr.length === 0)
            return;
        accept();
        editor.insertText(expr);
    }
    onClosed: finder.metric = ""
    Connections {
        target: dialog.app.layout
        enabled: dialog.visible
        function onWidgetAdded(page, widget) {
            Qt.callLater(dialog.widgetAdded, widget); // qmllint disable type
        }
    }
    MetricDetails {
        id: details
        app: dialog.app
        metric: finder.metric
    }

    body: Item {
        implicitHeight: Theme.dialogWidth * 0.9

        MetricFinder {
            id: finder
            width: Math.round(parent.width * 0.42)
            height: parent.height
            app: dialog.app
            shown: dialog.visible
            onAccepted: dialog.target ? dialog.insert() : dialog.add()
        }
        MetricPanel {
            anchors.left: finder.right
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
