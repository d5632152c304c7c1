// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A line of a form, with what is wrong with it below.
Column {
    id: row

    // The VariableForm, which these lines are parts of.
    required property var owner
    required property string label
    // The member of the document that is written here.
    required property string member
    property string placeholder
    property bool mono: false
    property alias text: field.text
    readonly property bool failed: owner.wrong === member

    width: parent ? parent.width : 0
    spacing: Theme.unit

    function focusField() {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    FormRow {
        label: row.label
        UiTextField {
            id: field
            width: parent.width
            label: row.label
            placeholderText: row.placeholder
            font.family: row.mono ? Theme.monoFamily : Theme.family
            failed: row.failed && text.length > 0
            onTextEdited: row.owner.judge()
            Keys.onReturnPressed: row.owner.accepted()
        }
    }
    FormRow {
        visible: row.failed && field.text.length > 0
        CaptionText {
            width: parent.width
            color: Theme.critical
            wrapMode: Text.Wrap
            text: row.owner.reason
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
