// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A note on a moment, or on a time from … to ….
UiDialog {
    id: dialog

    required property AppModel app
    required property PageTime time
    // Asked, and not answered yet.
    property bool writing: false
    property string refusal
    readonly property real from: time.instant(fromField.text)
    readonly property real to: toField.text.trim().length > 0 ? time.instant(toField.text) : from
    readonly property string problem: {
        if (isNaN(from))
            return qsTr("“When” isn’t a time that Belfry can read.");
        if (isNaN(to))
            return qsTr("“Until” isn’t a time that Belfry can read.");
        return to < from ? qsTr("“Until” has to be later than “When”.") : refusal;
    }

    title: qsTr("Note")

    function openFor(fromMs: real, toMs: real) {
        textField.text = "";
        tagsField.text = "";
        fromField.text = fromMs > 0 ? time.written(fromMs) : time.live ? qsTranslate("TimeText", "now") : time.written(time.toMs);
        toField.text = toMs > fromMs ? time.written(toMs) : "";
        writing = false;
        refusal = "";
        open();
        textField.forceActiveFocus(Qt.TabFocusReason);
    }
    function write() {
        if (isNaN(from) || isNaN(to) || to < from || textField.text.trim().length === 0)
            return;
        refusal = "";
        writing = true;
        app.notes.write(textField.text, tagsField.text, from, to);
    }

    Connections {
        target: dialog.app.notes
        enabled: dialog.writing
        function onWritten() {
            dialog.writing = false;
            dialog.accept();
        }
        function onRefused(problem) {
            dialog.writing = false;
            dialog.refusal = problem;
        }
    }

    body: Column {
        spacing: Theme.gap
        FormRow {
            width: parent.width
            label: qsTr("What")
            UiTextField {
                id: textField
                width: parent.width
                label: qsTr("What")
                maximumLength: 1000
                Keys.onReturnPressed: dialog.write()
            }
        }
        FormRow {
            width: parent.width
            label: qsTr("Tags")
            UiTextField {
                id: tagsField
                width: parent.width
                label: qsTr("Tags")
                placeholderText: qsTr("Words to find it by, as in deploy database")
                Keys.onReturnPressed: dialog.write()
            }
        }
        FormRow {
            width: parent.width
            label: qsTr("When")
            UiTextField {
                id: fromField
                width: parent.width
                label: qsTr("When")
                Keys.onReturnPressed: dialog.write()
            }
        }
        FormRow {
            width: parent.width
            label: qsTr("Until")
            UiTextField {
                id: toField
                width: parent.width
                label: qsTr("Until")
                placeholderText: qsTr("Empty for a moment")
                Keys.onReturnPressed: dialog.write()
            }
        }
        CaptionText {
            width: parent.width
            height: 2 * Theme.captionLine
            wrapMode: Text.WordWrap
            color: dialog.problem.length > 0 ? Theme.critical : Theme.text2
            text: dialog.problem.length > 0 ? dialog.problem : qsTr("Times are written as 14:05, yesterday 14:05, 2026-11-24 14:05, now-90m or now.")
            Accessible.role: dialog.problem.length > 0 ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            enabled: textField.text.trim().length > 0 && !dialog.writing && !isNaN(dialog.from) && !isNaN(dialog.to) && dialog.to >= dialog.from
            text: qsTr("Write")
            onClicked: dialog.write()
        }
    ]
}
