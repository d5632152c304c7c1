// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.App

// What this viewer calls a machine.
UiDialog {
    id: dialog

    required property MachinesModel machines
    property string machineId

    title: qsTr("Rename machine")

    function openFor(machine: string, name: string) {
        machineId = machine;
        nameField.text = name;
        open();
        nameField.selectAll();
        nameField.forceActiveFocus(Qt.TabFocusReason);
    }
    function apply() {
        machines.rename(machineId, nameField.text);
        accept();
    }

    body: FormRow {
        label: qsTr("Name")
        UiTextField {
            id: nameField
            width: parent.width
            label: qsTr("Name")
            placeholderText: qsTr("As the machine calls itself")
            Keys.onReturnPressed: dialog.apply()
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            text: qsTr("Rename")
            onClicked: dialog.apply()
        }
    ]
}
