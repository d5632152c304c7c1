// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Another machine, by its address and a token or the code of a pairing.
UiDialog {
    id: dialog

    required property MachinesModel machines
    readonly property bool byCode: way.currentIndex === 0
    readonly property var wish: ({
        address: address.text,
        code: byCode ? secret.text : "",
        token: byCode ? "" : secret.text,
        authority: authority.text
    })

    title: qsTr("Add machine")
    onOpened: {
        for (const field of [address, secret, authority])
            field.text = "";
        adder.reset();
        address.forceActiveFocus(Qt.TabFocusReason);
    }
    onClosed: adder.reset()
    onWishChanged: adder.reset()

    function add() {
        if (address.text.length > 0 && !adder.busy)
            adder.add(wish);
    }

    body: Column {
        spacing: Theme.padding

        FormRow {
            label: qsTr("Address")
            UiTextField {
                id: address
                width: parent.width
                label: qsTr("Address")
                placeholderText: qsTr("wss://HOST:9909")
                Keys.onReturnPressed: dialog.add()
            }
        }
        FormRow {
            label: qsTr("Let in by")
            UiComboBox {
                id: way
                width: parent.width
                label: qsTr("Let in by")
                model: [qsTr("Pairing code"), qsTr("Token")]
            }
        }
        FormRow {
            label: dialog.byCode ? qsTr("Code") : qsTr("Token")
            UiTextField {
                id: secret
                width: parent.width
                label: dialog.byCode ? qsTr("Code") : qsTr("Token")
                placeholderText: dialog.byCode ? qsTr("As belfryctl token pair prints it there") : qsTr("As belfryctl token create prints it there")
                echoMode: dialog.byCode ? TextInput.Normal : TextInput.Password
                Keys.onReturnPressed: dialog.add()
            }
        }
        FormRow {
            label: qsTr("Own CA")
            UiTextField {
                id: authority
                width: parent.width
                label: qsTr("Own CA")
                placeholderText: qsTr("PEM file, if no known authority vouches for it")
                Keys.onReturnPressed: dialog.add()
            }
        }
        CaptionText {
            width: parent.width
            visible: text.length > 0
            text: adder.warning(address.text)
            color: Theme.warning
            wrapMode: Text.Wrap
        }
        CaptionText {
            width: parent.width
            visible: text.length > 0
            text: adder.busy ? qsTr("Asking …") : adder.failure.length > 0 ? adder.failure : adder.found
            color: adder.failure.length > 0 ? Theme.critical : Theme.text1
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        MachineAdder {
            id: adder
            machines: dialog.machines
            onAdded: dialog.accept()
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Test")
            enabled: address.text.length > 0 && !adder.busy
            onClicked: adder.look(dialog.wish)
        },
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            text: qsTr("Add")
            enabled: address.text.length > 0 && !adder.busy
            onClicked: dialog.add()
        }
    ]
}
