// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// The columns of a table, from left to right: each shows a label or a query.
OptionField {
    id: field

    readonly property var units: Format.units()
    readonly property var columns: list

    implicitHeight: rows.implicitHeight

    function change(index: int, member: string, to: var) {
        const next = columns.map(column => Object.assign({}, column));
        if (to === null || to === "")
            delete next[index][member];
        else
            next[index][member] = to;
        field.edited(next);
    }
    // The first source of a column is a label, the others are queries.
    function setSource(index: int, source: int) {
        const next = columns.map(column => Object.assign({}, column));
        delete next[index].label;
        delete next[index].query;
        if (source === 0)
            for (const member of ["unit", "show", "decimals", "texts"])
                delete next[index][member];
        Object.assign(next[index], source > 0 ? { query: source - 1 } : { label: "instance" });
        field.edited(next);
    }
    function move(index: int, by: int) {
        const next = columns.slice();
        next.splice(index + by, 0, next.splice(index, 1)[0]);
        field.edited(next);
    }
    function remove(index: int) {
        field.edited(columns.filter((_, i) => i !== index));
    }

    Column {
        id: rows
        width: parent.width
        spacing: Theme.unit

        Repeater {
            model: field.columns.length
            OptionColumn {
                required property int index
                width: rows.width // qmllint disable unqualified
                place: index
                last: index === field.columns.length - 1 // qmllint disable unqualified
                column: field.columns[index] ?? ({}) // qmllint disable unqualified
                queryCount: field.queryCount // qmllint disable unqualified
                units: field.units // qmllint disable unqualified
                onChanged: (member, to) => field.change(index, member, to)
                onSourceChosen: source => field.setSource(index, source)
                onMoved: by => field.move(index, by)
                onRemoved: field.remove(index) // qmllint disable unqualified
            }
        }
        UiButton {
            small: true
            symbol: "add"
            text: qsTr("Add column")
            onClicked: field.edited(field.columns.concat({ query: 0 }))
        }
    }
}
