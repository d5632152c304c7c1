// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// Two of the widget's queries in an order, or none.
OptionField {
    id: field

    readonly property var names: [qsTr("None"), ...Array.from({ length: queryCount }, (_, i) => qsTr("Query %1").arg(i + 1))]
    readonly property int first: list.length === 2 ? list[0] : -1
    readonly property int second: list.length === 2 ? list[1] : -1

    implicitHeight: pair.implicitHeight

    // Nothing is known until both are chosen: the other one is guessed.
    function choose(lower: int, upper: int) {
        if (lower < 0 || upper < 0)
            field.edited([]);
        else
            field.edited([lower, upper]);
    }
    function otherThan(query: int): int {
        return queryCount < 2 ? -1 : query === 0 ? 1 : 0;
    }

    Row {
        id: pair
        spacing: Theme.gap
        UiComboBox {
            width: Theme.railWidth / 2 + Theme.iconSize
            label: qsTr("%1: lower").arg(field.option.title)
            model: field.names
            currentIndex: field.first + 1
            onActivated: index => field.choose(index - 1, field.second >= 0 && field.second !== index - 1 ? field.second : field.otherThan(index - 1))
        }
        UiComboBox {
            width: Theme.railWidth / 2 + Theme.iconSize
            label: qsTr("%1: upper").arg(field.option.title)
            model: field.names
            currentIndex: field.second + 1
            onActivated: index => field.choose(field.first >= 0 && field.first !== index - 1 ? field.first : field.otherThan(index - 1), index - 1)
        }
    }
}
