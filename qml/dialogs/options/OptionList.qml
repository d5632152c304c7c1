// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// The options of a widget, as its type declares them: a field for each.
Column {
    id: list

    required property WidgetTypesModel types
    property string type
    property var options: ({})
    property int queryCount: 1
    // The option that was refused, and why.
    property string failedOption
    property string failure
    readonly property var fields: types.options(type)
    readonly property bool any: fields.length > 0

    spacing: Theme.padding

    function load(widgetType: string, current: var) {
        options = Object.assign({}, current);
        fail("", "");
        type = widgetType;
    }
    function value(): var {
        return options;
    }
    // True if the option is one of these: then it is shown there, and has the keyboard's focus.
    function fail(name: string, why: string): bool {
        const place = fields.findIndex(each => each.name === name);
        failedOption = place < 0 ? "" : name;
        failure = place < 0 ? "" : why;
        if (place >= 0)
            rows.itemAt(place).field.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        return place >= 0;
    }
    function set(name: string, to: var) {
        if (name === failedOption)
            fail("", "");
        options = Object.assign({}, options, { [name]: to });
    }
    function componentFor(option: var): string {
        if (option.kind === "queries" && option.highest === 2)
            return "OptionQueryPair";
        return ({ boolean: "OptionSwitch", text: "OptionText", longText: "OptionLongText", number: "OptionNumber",
                  integer: "OptionNumber", color: "OptionColor", word: "OptionWord", words: "OptionWords",
                  queries: "OptionQueries", unit: "OptionUnit", columns: "OptionColumns",
                  image: "OptionImage" })[option.kind];
    }

    Repeater {
        id: rows
        model: list.fields
        FormRow {
            id: row

            required property var modelData
            readonly property string name: modelData.name
            readonly property OptionField field: slot.item as OptionField
            readonly property var current: list.options[name] ?? modelData.preset // qmllint disable unqualified
            readonly property bool failed: list.failedOption === name // qmllint disable unqualified
            readonly property int queryCount: list.queryCount // qmllint disable unqualified

            onCurrentChanged: if (field) field.value = current
            onFailedChanged: if (field) field.failed = failed
            onQueryCountChanged: if (field) field.queryCount = queryCount

            label: modelData.kind === "boolean" ? "" : modelData.title

            Column {
                width: parent.width
                spacing: Theme.radiusTiny
                Loader {
                    id: slot
                    width: parent.width
                    Component.onCompleted: {
                        const first = { option: row.modelData, value: row.current, queryCount: list.queryCount }; // qmllint disable unqualified
                        setSource(Qt.resolvedUrl(list.componentFor(row.modelData) + ".qml"), first); // qmllint disable unqualified
                    }
                }
                Connections {
                    target: slot.item
                    function onEdited(value: var) { list.set(row.name, value); } // qmllint disable unqualified
                }
                CaptionText {
                    width: parent.width
                    visible: text.length > 0
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    text: row.modelData.hint
                }
                CaptionText {
                    width: parent.width
                    visible: row.failed
                    color: Theme.critical
                    wrapMode: Text.Wrap
                    text: row.failed ? list.failure : "" // qmllint disable unqualified
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
        }
    }
}
