// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// The variables of the layout: their order, and one of them at a time to be written.
UiDialog {
    id: dialog

    required property AppModel app
    readonly property LayoutModel layout: app.layout
    property var known: []
    property bool writing: false
    property string original // the name of the one that is written; empty: a new one

    title: !writing ? qsTr("Variables") : original.length > 0 ? qsTr("Variable %1").arg(original) : qsTr("New variable")

    function openList() {
        refresh();
        showList("");
        open();
    }
    function refresh() {
        known = layout.variableList();
    }
    function showList(problem: string) {
        writing = false;
        failure.text = problem;
        add.forceActiveFocus(Qt.TabFocusReason);
    }
    function write(name: string) {
        original = name;
        writing = true;
        failure.text = "";
        form.load(name.length > 0 ? layout.variableSettings(name) : { name: "", type: "labelValues" });
    }
    function apply() {
        if (!form.valid)
            return;
        const settings = form.value();
        const problem = original.length > 0 ? layout.configureVariable(original, settings) : layout.addVariable(settings);
        if (problem.length > 0)
            failure.text = problem;
        else
            showList("");
    }
    Connections {
        target: dialog.layout
        function onChanged() { dialog.refresh(); }
    }

    body: Column {
        spacing: Theme.padding

        VariableList {
            visible: !dialog.writing
            width: parent.width
            known: dialog.known
            onWriteRequested: name => dialog.write(name)
            onMoveRequested: (name, index) => failure.text = dialog.layout.moveVariable(name, index)
            onRemoveRequested: name => failure.text = dialog.layout.removeVariable(name)
        }
        VariableForm {
            id: form
            visible: dialog.writing
            width: parent.width
            app: dialog.app
            original: dialog.original
            onAccepted: dialog.apply()
        }
        CaptionText {
            id: failure
            width: parent.width
            visible: text.length > 0
            color: Theme.critical
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    buttons: [
        UiButton {
            id: add
            visible: !dialog.writing
            symbol: "add"
            text: qsTr("Add variable")
            onClicked: dialog.write("")
        },
        UiButton {
            visible: dialog.writing
            text: qsTr("Back")
            onClicked: dialog.showList("")
        },
        UiButton {
            primary: true
            text: dialog.writing ? qsTr("Apply") : qsTr("Done")
            enabled: !dialog.writing || form.valid
            onClicked: {
                if (dialog.writing)
                    dialog.apply();
                else
                    dialog.accept();
            }
        }
    ]
}
