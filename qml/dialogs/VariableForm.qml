// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// One variable. What is typed is judged, and what it would offer is shown, while it is typed.
Column {
    id: form

    required property AppModel app
    property string original
    readonly property list<string> types: ["labelValues", "list", "text", "constant", "interval"]
    property string type: "labelValues"
    readonly property bool ofLabel: type === "labelValues"
    readonly property bool named: type === "list" || type === "interval"
    readonly property bool several: ofLabel || type === "list"
    readonly property bool valid: preview.valid
    // The member that is wrong, and why.
    readonly property alias wrong: preview.field
    readonly property alias reason: preview.message

    signal accepted

    spacing: Theme.padding

    function load(settings: var) {
        type = settings.type;
        typeBox.currentIndex = types.indexOf(type);
        nameField.text = settings.name;
        titleField.text = settings.title ?? "";
        labelField.text = settings.label ?? "";
        matchField.text = settings.match ?? "";
        regexField.text = settings.regex ?? "";
        valuesField.text = ValueList.written(settings.values ?? []);
        multiBox.checked = settings.multi ?? false;
        allBox.checked = settings.all ?? false;
        initialField.text = ValueList.written(settings.default ?? []);
        judge();
        nameField.focusField();
    }
    function value(): var {
        const settings = { name: nameField.text.trim(), type: type };
        const add = (member, text, wanted) => {
            if (wanted && text.length > 0)
                settings[member] = text;
        };
        add("title", titleField.text, true);
        add("label", labelField.text.trim(), ofLabel);
        add("match", matchField.text.trim(), ofLabel);
        add("regex", regexField.text, ofLabel);
        add("values", ValueList.read(valuesField.text), named);
        if (several && multiBox.checked)
            settings.multi = true;
        if (several && allBox.checked)
            settings.all = true;
        const initial = type === "text" || type === "constant" ? [initialField.text] : ValueList.read(initialField.text);
        add("default", initialField.text.length > 0 ? initial : [], true);
        return settings;
    }
    function judge() {
        preview.settings = value();
    }

    VariablePreview {
        id: preview
        app: form.app
        original: form.original
    }
    VariableField {
        owner: form
        id: nameField
        member: "name"
        label: qsTr("Name")
        placeholder: qsTr("device; queries say $device")
        mono: true
    }
    VariableField {
        owner: form
        id: titleField
        member: "title"
        label: qsTr("Title")
        placeholder: qsTr("What its picker is called")
    }
    FormRow {
        label: qsTr("Type")
        UiComboBox {
            id: typeBox
            width: Theme.railWidth + Theme.margin
            label: qsTr("Type")
            model: [qsTr("Values of a label"), qsTr("List"), qsTr("Text"), qsTr("Constant, not shown"), qsTr("Interval")]
            onActivated: index => {
                form.type = form.types[index];
                form.judge();
            }
        }
    }
    VariableField {
        owner: form
        id: labelField
        visible: form.ofLabel
        member: "label"
        label: qsTr("Label")
        placeholder: "device"
        mono: true
    }
    VariableField {
        owner: form
        id: matchField
        visible: form.ofLabel
        member: "match"
        label: qsTr("Of the series")
        placeholder: qsTr("All series, or for example node_network_info")
        mono: true
    }
    VariableField {
        owner: form
        id: regexField
        visible: form.ofLabel
        member: "regex"
        label: qsTr("Only values like")
        placeholder: qsTr("A regular expression, for example eth.*")
        mono: true
    }
    VariableField {
        owner: form
        id: valuesField
        visible: form.named
        member: "values"
        label: qsTr("Values")
        placeholder: form.type === "interval" ? "auto, 1m, 5m" : qsTr("a, b, Database = db-1")
    }
    FormRow {
        visible: form.several
        label: qsTr("Choice")
        Row {
            spacing: Theme.margin
            UiCheckBox {
                id: multiBox
                text: qsTr("Several")
                onToggled: form.judge()
            }
            UiCheckBox {
                id: allBox
                text: qsTr("All")
                onToggled: form.judge()
            }
        }
    }
    VariableField {
        owner: form
        id: initialField
        member: "default"
        label: form.type === "constant" ? qsTr("Value") : qsTr("At first")
        placeholder: form.several ? (allBox.checked ? qsTr("All") : qsTr("The first")) : ""
    }
    FormRow {
        label: qsTr("Offers")
        CaptionText {
            width: parent.width
            topPadding: Theme.gap
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            text: preview.note.length > 0 ? preview.note : Array.from(preview.values).join(", ")
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Offers %1").arg(text)
        }
    }
}
