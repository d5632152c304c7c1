// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// For each value of which variable the widget is shown, if any.
FormRow {
    id: row

    required property LayoutModel layout
    property var names: []

    visible: names.length > 0
    label: qsTr("Repeat for")

    function load(repeat: var) {
        const known = Array.from(row.layout.variableList()).filter(each => each.repeatable);
        names = known.map(each => each.name);
        variableBox.model = [qsTr("Nothing"), ...known.map(each => each.title)];
        variableBox.currentIndex = names.indexOf(repeat.variable ?? "") + 1;
        columnsBox.currentIndex = repeat.columns ?? 0;
    }
    function value(): var {
        const chosen = names[variableBox.currentIndex - 1];
        return chosen ? { variable: chosen, columns: columnsBox.currentIndex } : {};
    }

    Row {
        spacing: Theme.gap
        UiComboBox {
            id: variableBox
            label: qsTr("Repeat for")
        }
        UiComboBox {
            id: columnsBox
            visible: variableBox.currentIndex > 0
            label: qsTr("Copies in a row")
            model: [qsTr("As many as fit"), ...Array.from({ length: Theme.gridColumns }, (_, i) => qsTr("%1 in a row").arg(i + 1))]
        }
    }
}
