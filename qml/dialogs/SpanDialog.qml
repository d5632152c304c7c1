// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A piece of the past, written down.
UiDialog {
    id: dialog

    required property PageTime time
    readonly property real from: time.instant(fromField.text)
    readonly property real to: time.instant(toField.text)
    readonly property string problem: {
        if (isNaN(from))
            return qsTr("“From” isn’t a time that Belfry can read.");
        if (isNaN(to))
            return qsTr("“To” isn’t a time that Belfry can read.");
        return from < to ? "" : qsTr("“To” has to be later than “From”.");
    }

    title: qsTr("Show a time")

    function openNow() {
        fromField.text = time.live ? qsTranslate("TimeText", "now") + "-1h" : time.written(time.fromMs);
        toField.text = time.live ? qsTranslate("TimeText", "now") : time.written(time.toMs);
        open();
        fromField.selectAll();
        fromField.forceActiveFocus(Qt.TabFocusReason);
    }
    function apply() {
        if (problem.length > 0)
            return;
        time.show(from, to);
        accept();
    }

    body: Column {
        spacing: Theme.gap
        FormRow {
            width: parent.width
            label: qsTr("From")
            UiTextField {
                id: fromField
                width: parent.width
                label: qsTr("From")
                Keys.onReturnPressed: dialog.apply()
            }
        }
        FormRow {
            width: parent.width
            label: qsTr("To")
            UiTextField {
                id: toField
                width: parent.width
                label: qsTr("To")
                Keys.onReturnPressed: dialog.apply()
            }
        }
        CaptionText {
            width: parent.width
            height: 2 * Theme.captionLine
            wrapMode: Text.WordWrap
            color: dialog.problem.length > 0 ? Theme.critical : Theme.text2
            text: dialog.problem.length > 0 ? dialog.problem : qsTr("For example 14:05, yesterday 14:05, 2026-11-24 14:05, now-90m or now.")
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            enabled: dialog.problem.length === 0
            text: qsTr("Show")
            onClicked: dialog.apply()
        }
    ]
}
