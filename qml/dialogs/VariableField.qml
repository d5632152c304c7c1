// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A line of a form, with what is wrong with it below.
Column {
    id: row

    required property string label
    // The member of the document, and the one that is wrong with the reason.
    required property string member
    property string wrong
    property string reason
    property string placeholder
    property bool mono: false
    property alias text: field.text
    readonly property bool failed: wrong === member && wrong.length > 0

    signal edited
    signal accepted

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
            onTextEdited: row.edited()
            Keys.onReturnPressed: row.accepted()
        }
    }
    FormRow {
        visible: row.failed && field.text.length > 0
        CaptionText {
            width: parent.width
            color: Theme.critical
            wrapMode: Text.Wrap
            text: row.reason
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
