// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// A layout, or a dashboard of Grafana, from a file: what it becomes, what isn't carried over, and what to do with it.
UiDialog {
    id: dialog

    required property AppModel app
    required property LayoutsModel layouts
    readonly property bool isRead: importing.name.length > 0
    property string problem

    signal chooserRequested

    title: qsTr("Import a layout")
    width: parent ? Math.min(Theme.dialogWidth * 1.4, parent.width - 2 * Theme.margin) : Theme.dialogWidth
    onOpened: path.forceActiveFocus(Qt.TabFocusReason)
    onClosed: importing.reset()
    onIsReadChanged: if (isRead) Qt.callLater(asLayout.forceActiveFocus, Qt.TabFocusReason) // qmllint disable type

    // An empty one is asked for.
    function openFor(file: string) {
        path.text = file;
        problem = "";
        importing.reset();
        open();
        read();
    }
    function read() {
        problem = "";
        if (path.text.length > 0 && !importing.busy)
            importing.read(path.text);
    }
    function finish(problem: string) {
        dialog.problem = problem;
        if (problem.length === 0)
            accept();
    }

    LayoutImport {
        id: importing
        app: dialog.app
        onStored: id => {
            dialog.layouts.open(id);
            dialog.accept();
        }
    }
    body: Column {
        spacing: Theme.padding

        FormRow {
            label: qsTr("File")
            UiTextField {
                id: path
                width: parent.width - choose.width - Theme.gap
                label: qsTr("File")
                placeholderText: qsTr("Its path, or drop it on the window")
                Keys.onReturnPressed: dialog.read()
                onTextEdited: importing.reset()
            }
            UiButton {
                id: choose
                anchors.right: parent.right
                text: qsTr("Choose…")
                hint: qsTr("Choose a file")
                onClicked: dialog.chooserRequested()
            }
        }
        ImportPreview {
            width: parent.width
            visible: dialog.isRead
            importing: importing
            room: dialog.mostContentHeight - y - (said.visible ? said.height + Theme.padding : 0)
        }
        CaptionText {
            id: said
            width: parent.width
            visible: text.length > 0
            text: importing.failure.length > 0 ? importing.failure : dialog.problem.length > 0 ? dialog.problem : importing.busy ? qsTr("Reading …") : ""
            color: importing.busy ? Theme.text1 : Theme.critical
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Look at it")
            visible: !dialog.isRead
            enabled: path.text.length > 0 && !importing.busy
            onClicked: dialog.read()
        },
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            visible: dialog.isRead
            enabled: dialog.app.layout.canEdit
            text: qsTr("Replace this layout")
            onClicked: dialog.finish(importing.replace(dialog.app.layout))
        },
        UiButton {
            visible: dialog.isRead
            enabled: dialog.app.layout.canEdit
            text: qsTr("Add its pages")
            onClicked: dialog.finish(importing.addTo(dialog.app.layout))
        },
        UiButton {
            id: asLayout
            visible: dialog.isRead
            enabled: dialog.layouts.canEdit && !importing.busy
            primary: true
            text: qsTr("New layout")
            onClicked: importing.store()
        }
    ]
}
