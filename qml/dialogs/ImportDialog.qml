// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// A layout, or a dashboard of Grafana, from a file: what it becomes, and what isn't carried over.
UiDialog {
    id: dialog

    required property AppModel app
    readonly property bool isRead: importing.name.length > 0
    readonly property bool isStored: importing.storedId.length > 0

    title: qsTr("Import a dashboard")
    onOpened: path.forceActiveFocus(Qt.TabFocusReason)
    onClosed: importing.reset()

    function openFor(file: string) {
        path.text = file;
        importing.reset();
        open();
        if (file.length > 0)
            importing.read(file);
    }
    function read() {
        if (path.text.length > 0 && !importing.busy)
            importing.read(path.text);
    }

    contentItem: Column { // qmllint disable deferred-property-id
        spacing: Theme.padding

        FormRow {
            label: qsTr("File")
            UiTextField {
                id: path
                width: parent.width
                label: qsTr("File")
                placeholderText: qsTr("Its path, or drop it on the window")
                Keys.onReturnPressed: dialog.read()
                onTextEdited: importing.reset()
            }
        }
        UiText {
            width: parent.width
            visible: dialog.isRead
            text: qsTr("%1: %2").arg(importing.name).arg(importing.summary)
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        CaptionText {
            width: parent.width
            visible: dialog.isRead && remarks.count === 0
            text: qsTr("All of it is carried over.")
        }
        CaptionText {
            width: parent.width
            visible: remarks.count > 0
            text: qsTr("Not carried over, or not as it was: %1").arg(remarks.count)
        }
        ImportRemarkList {
            id: remarks
            width: parent.width
            height: visible ? Math.min(contentHeight, Theme.dialogWidth / 2) : 0
            visible: count > 0
            remarks: importing.remarks
        }
        CaptionText {
            width: parent.width
            visible: text.length > 0
            text: importing.failure.length > 0 ? importing.failure
                : dialog.isStored ? qsTr("Stored as “%1”: belfry --layout %1 shows it.").arg(importing.storedId)
                : importing.busy ? qsTr("Reading …") : ""
            color: importing.failure.length > 0 ? Theme.critical : Theme.text1
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        LayoutImport {
            id: importing
            app: dialog.app
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
            text: dialog.isStored ? qsTr("Close") : qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            text: qsTr("Store it")
            visible: dialog.isRead && !dialog.isStored
            enabled: !importing.busy
            onClicked: importing.store()
        }
    ]
}
