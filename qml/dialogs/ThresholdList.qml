// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// From which value on a widget warns.
Column {
    id: list

    readonly property list<string> states_: ["warning", "critical", "ok"]

    spacing: Theme.unit

    function load(thresholds: var) {
        rows.clear();
        for (const each of thresholds)
            rows.append({ limit: Format.exact(each.value), condition: each.state });
    }
    function value(): var {
        const thresholds = [];
        for (let i = 0; i < rows.count; ++i) {
            const limit = Format.parse(rows.get(i).limit);
            if (!isNaN(limit))
                thresholds.push({ value: limit, state: rows.get(i).condition });
        }
        return thresholds;
    }

    ListModel { id: rows }
    Repeater {
        model: rows
        delegate: FormRow {
            id: row
            required property int index
            required property string limit
            required property string condition
            label: index === 0 ? qsTr("Thresholds") : ""
            Row {
                spacing: Theme.gap
                UiTextField {
                    width: Theme.railWidth / 2
                    label: qsTr("Threshold %1: value").arg(row.index + 1)
                    text: row.limit
                    failed: isNaN(Format.parse(text))
                    onTextEdited: rows.setProperty(row.index, "limit", text) // qmllint disable unqualified
                }
                UiComboBox {
                    width: Theme.railWidth / 2 + Theme.iconSize
                    label: qsTr("Threshold %1: state").arg(row.index + 1)
                    model: [qsTr("Warning"), qsTr("Critical"), qsTr("OK")]
                    currentIndex: list.states_.indexOf(row.condition) // qmllint disable unqualified
                    onActivated: index => rows.setProperty(row.index, "condition", list.states_[index])
                }
                UiButton {
                    quiet: true
                    symbol: "delete"
                    hint: qsTr("Remove threshold %1").arg(row.index + 1)
                    onClicked: rows.remove(row.index) // qmllint disable unqualified
                }
            }
        }
    }
    FormRow {
        label: rows.count === 0 ? qsTr("Thresholds") : ""
        UiButton {
            y: rows.count === 0 ? (Theme.controlHeight - height) / 2 : 0
            small: true
            symbol: "add"
            text: qsTr("Add threshold")
            onClicked: rows.append({ limit: "", condition: "warning" })
        }
    }
}
