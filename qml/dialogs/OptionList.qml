// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// The options that can be switched, by widget type.
Flow {
    id: list

    property string type
    property var options: ({})
    readonly property bool any: choices[type] !== undefined
    // Where `word` is given it stands for the switched option, and nothing for the other.
    readonly property var everyMachine: ({ key: "host", text: qsTr("Ask all machines"), preset: false, word: "all" })
    readonly property var choices: ({
        "timeseries": [
            { key: "stack", text: qsTr("Stack series"), preset: false },
            { key: "fill", text: qsTr("Fill under lines"), preset: false },
            { key: "legend", text: qsTr("Show legend"), preset: true },
            everyMachine
        ],
        "stat": [{ key: "sparkline", text: qsTr("Show sparkline"), preset: true }],
        "gauge": [{ key: "shape", text: qsTr("As a bar"), preset: false, word: "bar" }],
        "timeline": [everyMachine],
        "barlist": [everyMachine],
        "table": [everyMachine],
        "pie": [everyMachine]
    })

    spacing: Theme.margin

    function load(widgetType: string, current: var) {
        type = widgetType;
        options = Object.assign({}, current);
    }
    function value(): var {
        return options;
    }

    Repeater {
        model: list.choices[list.type] ?? []
        UiCheckBox {
            required property var modelData
            text: modelData.text
            checked: modelData.word ? list.options[modelData.key] === modelData.word : list.options[modelData.key] ?? modelData.preset // qmllint disable unqualified
            onToggled: {
                const next = Object.assign({}, list.options);
                next[modelData.key] = !modelData.word ? checked : checked ? modelData.word : null;
                list.options = next;
            }
        }
    }
}
