// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// The widget's expressions.
Column {
    id: list

    required property AppModel app
    required property LayoutModel layout
    property bool suggests: true
    // Goes through the editors, so that what is shown is what counts.
    property bool valid: true
    // It shows something of its own without any.
    property bool mayBeNone: false
    readonly property int count: rows.count

    signal accepted
    // The first query reads so now.
    signal firstEdited(string expr)
    // For the editor's query; it takes insertText().
    signal browseRequested(var editor)

    spacing: Theme.gap

    function load(queries: var) {
        rows.clear();
        for (const query of queries)
            rows.append({ expr: query.expr, legend: query.legend ?? "" });
        if (rows.count === 0 && !mayBeNone)
            rows.append({ expr: "", legend: "" });
        check();
    }
    function value(): var {
        const queries = [];
        for (let i = 0; i < editors.count; ++i) {
            const editor = editors.itemAt(i) as QueryEditor;
            queries.push({ expr: editor.expr, legend: editor.legend });
        }
        return queries;
    }
    function check() {
        let good = editors.count > 0 || mayBeNone;
        for (let i = 0; i < editors.count; ++i) {
            const editor = editors.itemAt(i) as QueryEditor;
            good = good && editor !== null && editor.valid;
        }
        valid = good;
    }
    function focusQuery(index: int, position: int) {
        const editor = editors.itemAt(Math.min(index, editors.count - 1)) as QueryEditor;
        if (editor)
            editor.focusAt(position);
    }

    ListModel { id: rows }
    Repeater {
        id: editors
        model: rows
        delegate: QueryEditor {
            id: editor
            required property int index
            required property var model
            width: list.width // qmllint disable unqualified
            app: list.app // qmllint disable unqualified
            layout: list.layout // qmllint disable unqualified
            suggests: list.suggests // qmllint disable unqualified
            number: index + 1
            removable: rows.count > 1 || list.mayBeNone // qmllint disable unqualified
            initialExpr: model.expr
            initialLegend: model.legend
            onValidChanged: list.check() // qmllint disable unqualified
            onExprChanged: if (index === 0) list.firstEdited(expr) // qmllint disable unqualified
            onAccepted: list.accepted() // qmllint disable unqualified
            onBrowseRequested: list.browseRequested(editor) // qmllint disable unqualified
            onRemoveRequested: {
                // First: with its row the editor goes, and what it knows.
                Qt.callLater(list.check); // qmllint disable unqualified type
                rows.remove(index); // qmllint disable unqualified
            }
        }
        onItemAdded: list.check()
    }
    FormRow {
        UiButton {
            small: true
            symbol: "add"
            text: qsTr("Add query")
            onClicked: {
                rows.append({ expr: "", legend: "" });
                list.focusQuery(rows.count - 1, -1);
            }
        }
    }
}
