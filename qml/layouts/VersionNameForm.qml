// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Theme

// What a version is called, which keeps it for ever, and why.
Column {
    id: form

    // As VersionsModel has it.
    property var kept: ({})
    readonly property bool differs: nameField.text.trim() !== (kept.label ?? "") || noteField.text.trim() !== (kept.note ?? "")

    // An empty label takes the name away.
    signal named(string label, string note)

    function show(version: var) {
        kept = version;
        nameField.text = kept.label ?? "";
        noteField.text = kept.note ?? "";
    }
    function keep() {
        if (differs)
            named(nameField.text.trim(), noteField.text.trim());
    }

    spacing: Theme.gap

    FormRow {
        label: qsTr("Name")
        UiTextField {
            id: nameField
            width: parent.width - button.width - Theme.gap
            label: qsTr("Name of the version")
            placeholderText: qsTr("Versions with a name stay for ever")
            maximumLength: 80
            Keys.onReturnPressed: form.keep()
        }
        UiButton {
            id: button
            anchors.right: parent.right
            text: qsTr("Keep")
            hint: qsTr("Keep this name and note")
            enabled: form.differs
            onClicked: form.keep()
        }
    }
    FormRow {
        visible: nameField.text.length > 0
        label: qsTr("Note")
        UiTextField {
            id: noteField
            width: parent.width
            label: qsTr("Note")
            maximumLength: 1000
            Keys.onReturnPressed: form.keep()
        }
    }
}
