// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// One PromQL expression with its legend; an error is named, and marked where it is, else how many series there are.
Column {
    id: editor

    required property AppModel app
    required property LayoutModel layout
    required property int number
    required property string initialExpr
    required property string initialLegend
    property bool removable: false
    property bool suggests: true
    readonly property string expr: field.text
    readonly property string legend: legendField.text
    property var verdict: ({ ok: true, message: "", position: -1, start: 0, end: 0 })
    readonly property bool valid: verdict.ok === true

    signal accepted
    signal removeRequested
    signal browseRequested

    spacing: Theme.unit

    function focusAt(position: int) {
        field.forceActiveFocus(Qt.TabFocusReason);
        if (position >= 0)
            field.cursorPosition = Math.min(position, field.length);
    }
    function insertText(text: string) {
        field.insertText(text);
    }
    function judge() {
        verdict = field.text.trim().length > 0 ? layout.checkQuery(field.text) : { ok: false, message: qsTr("A PromQL expression is expected here"), position: 0, start: 0, end: 0 };
    }
    Component.onCompleted: {
        field.cursorPosition = 0; // a long expression shows how it begins
        judge();
    }

    FormRow {
        label: qsTr("Query %1").arg(editor.number)
        QueryField {
            id: field
            width: parent.width - browse.width - Theme.gap - (remove.visible ? remove.width + Theme.gap : 0)
            app: editor.app
            suggests: editor.suggests
            label: qsTr("Query %1").arg(editor.number)
            placeholderText: qsTr("PromQL, for example node_load1")
            text: editor.initialExpr
            verdict: editor.verdict
            onTextChanged: editor.judge()
            onAccepted: if (editor.valid) editor.accepted()
            onBrowseRequested: editor.browseRequested()
        }
        UiButton {
            id: browse
            anchors.right: remove.visible ? remove.left : parent.right
            anchors.rightMargin: remove.visible ? Theme.gap : 0
            quiet: true
            symbol: "search"
            hint: qsTr("Browse metrics for query %1").arg(editor.number)
            shortcutText: qsTr("Ctrl+Shift+M")
            onClicked: editor.browseRequested()
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
    QueryProbe {
        id: probe
        app: editor.app
        expr: editor.valid ? field.text : ""
        active: editor.visible
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
        visible: editor.valid
        CaptionText {
            width: parent.width
            height: Theme.captionLine
            color: probe.state === QueryProbe.Failed ? Theme.critical : Theme.text2
            text: probe.text
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            Accessible.ignored: text.length === 0
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
