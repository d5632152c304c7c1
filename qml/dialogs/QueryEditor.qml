// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// One PromQL expression with its legend; an error is named, and marked where it is.
Column {
    id: editor

    required property LayoutModel layout
    required property int number
    required property string initialExpr
    required property string initialLegend
    property bool removable: false
    readonly property string expr: field.text
    readonly property string legend: legendField.text
    property var verdict: ({ ok: true, message: "", position: -1 })
    readonly property bool valid: verdict.ok === true

    signal accepted
    signal removeRequested

    spacing: Theme.unit

    function focusAt(position: int) {
        field.forceActiveFocus(Qt.TabFocusReason);
        if (position >= 0)
            field.cursorPosition = Math.min(position, field.length);
    }
    function judge() {
        verdict = field.text.trim().length > 0 ? layout.checkQuery(field.text) : { ok: false, message: qsTr("A PromQL expression is expected here"), position: 0 };
    }
    Component.onCompleted: {
        field.cursorPosition = 0; // a long expression shows how it begins
        judge();
    }

    FormRow {
        label: qsTr("Query %1").arg(editor.number)
        UiTextField {
            id: field
            width: parent.width - (remove.visible ? remove.width + Theme.gap : 0)
            label: qsTr("Query %1").arg(editor.number)
            placeholderText: qsTr("PromQL, for example node_load1")
            font.family: Theme.monoFamily
            font.pixelSize: Theme.titleSize
            text: editor.initialExpr
            failed: !editor.valid
            onTextChanged: editor.judge()
            Keys.onReturnPressed: if (editor.valid) editor.accepted()

            Rectangle {
                visible: !editor.valid && editor.verdict.position >= 0 && field.text.length > 0
                // positionToRectangle() of Qt 6.4 counts from the text, not from the field.
                x: field.leftPadding + field.positionToRectangle(Math.min(Math.max(0, editor.verdict.position), field.length)).x
                y: field.height - Theme.unit - Theme.focusWidth
                width: Theme.gap
                height: Theme.focusWidth
                color: Theme.critical
            }
        }
        UiButton {
            id: remove
            anchors.right: parent.right
            visible: editor.removable
            quiet: true
            symbol: "delete"
            hint: qsTr("Remove query %1").arg(editor.number)
            onClicked: editor.removeRequested()
        }
    }
    FormRow {
        visible: !editor.valid
        CaptionText {
            width: parent.width
            color: Theme.critical
            wrapMode: Text.Wrap
            text: editor.verdict.message ?? ""
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    FormRow {
        label: qsTr("Legend")
        UiTextField {
            id: legendField
            width: parent.width
            label: qsTr("Legend of query %1").arg(editor.number)
            placeholderText: qsTr("{{label}}; empty: all labels")
            text: editor.initialLegend
        }
    }
}
