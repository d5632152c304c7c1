// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Asks before a process is told something: which process it is, and what will happen. What the system refuses is said
// here.
UiDialog {
    id: dialog

    required property ProcessesModel processes
    property var subject: ({})
    property string action: "TERM"
    property string problem
    property bool busy: false
    readonly property var words: ({
        "TERM": { title: qsTr("Terminate %1?"), does: qsTr("The process is asked to end, and may put its work in order first."), button: qsTr("Terminate") },
        "KILL": { title: qsTr("Kill %1?"), does: qsTr("The process ends at once. What it hasn’t saved is lost, and what it was writing may be left half done."), button: qsTr("Kill") },
        "STOP": { title: qsTr("Stop %1?"), does: qsTr("The process stands still, with all its memory, until it is told to continue. Whoever waits for it waits as long."), button: qsTr("Stop") },
        "CONT": { title: qsTr("Continue %1?"), does: qsTr("The process goes on where it was stopped; one that wasn’t stopped doesn’t notice."), button: qsTr("Continue") },
        "HUP": { title: qsTr("Hang up %1?"), does: qsTr("Many services read their configuration again; a program of a terminal, and any other that doesn’t expect it, ends."), button: qsTr("Hang up") },
        "INT": { title: qsTr("Interrupt %1?"), does: qsTr("As Ctrl+C in its terminal: most programs end, some only what they are doing."), button: qsTr("Interrupt") },
        "NICE": { title: qsTr("Change the nice value of %1"), does: qsTr("From −20, which is given the processor first, to 19, which gets what others leave. To lower it needs the right to."), button: qsTr("Change") }
    })
    readonly property var word: words[action]
    readonly property bool isNice: action === "NICE"
    readonly property int nice: Number(niceField.text.replace("−", "-"))

    title: word.title.arg(subject.name ?? "")

    function openFor(process: var, what: string) {
        subject = process;
        action = what;
        problem = "";
        busy = false;
        niceField.text = process.nice;
        open();
        if (isNice) {
            niceField.selectAll();
            niceField.forceActiveFocus(Qt.TabFocusReason);
        } else {
            cancel.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    function apply() {
        if (busy || isNice && !niceField.acceptableInput)
            return;
        busy = true;
        problem = "";
        if (isNice)
            processes.renice(subject.key, nice);
        else
            processes.signal(subject.key, action);
    }
    function step(by: int) {
        niceField.text = Math.max(-20, Math.min(19, nice + by));
    }

    Connections {
        target: dialog.processes
        function onActed(problem: string) {
            if (!dialog.busy)
                return;
            dialog.busy = false;
            dialog.problem = problem;
            if (problem.length === 0)
                dialog.accept();
        }
    }
    body: Column {
        spacing: Theme.gap
        UiText {
            width: parent.width
            text: qsTr("%1 · PID %2 · %3").arg(dialog.subject.name ?? "").arg(dialog.subject.pid ?? 0).arg(dialog.subject.user ?? "")
            font.weight: Font.Medium
        }
        CaptionText {
            width: parent.width
            visible: text.length > 0
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            font.family: Theme.monoFamily
            text: dialog.subject.commandLine ?? ""
        }
        UiText {
            width: parent.width
            wrapMode: Text.WordWrap
            text: dialog.word.does
        }
        UiTextField {
            id: niceField
            visible: dialog.isNice
            label: qsTr("Nice value")
            validator: IntValidator { bottom: -20; top: 19 }
            failed: !acceptableInput
            Keys.onUpPressed: dialog.step(1)
            Keys.onDownPressed: dialog.step(-1)
            Keys.onReturnPressed: dialog.apply()
        }
        UiText {
            width: parent.width
            visible: dialog.problem.length > 0
            wrapMode: Text.WordWrap
            color: Theme.critical
            text: dialog.problem
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    buttons: [
        UiButton {
            id: cancel
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            enabled: !dialog.busy && (!dialog.isNice || niceField.acceptableInput)
            text: dialog.word.button
            onClicked: dialog.apply()
        }
    ]
}
