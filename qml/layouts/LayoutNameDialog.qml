// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Another name for the layout that is shown.
UiDialog {
    id: dialog

    required property AppModel app
    required property LayoutsModel layouts

    title: qsTr("Rename the layout")

    function openNow() {
        field.text = dialog.app.layout.name;
        open();
        field.selectAll();
        field.forceActiveFocus(Qt.TabFocusReason);
    }
    function apply() {
        if (field.text.trim().length === 0)
            return;
        dialog.layouts.rename(dialog.app.layout.layoutId, field.text.trim());
        accept();
    }

    body: FormRow {
        label: qsTr("Name")
        UiTextField {
            id: field
            width: parent.width
            label: qsTr("Name")
            maximumLength: 80
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
            enabled: field.text.trim().length > 0
            text: qsTr("Rename")
            onClicked: dialog.apply()
        }
    ]
}
