// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// How a column of a table is written.
Flow {
    id: form

    property int place: 0
    property var column: ({})
    property bool ofLabel: false
    readonly property var shows: ["value", "bar", "line"]
    readonly property var aligns: ["left", "center", "right"]

    signal changed(string member, var to)

    spacing: Theme.unit

    // A whole number in its bounds, or nothing.
    component Whole: UiTextField {
        property string member
        property int least: 0
        property int most: 0

        // Not read from `failed`, which is still that of the text before when an edit is told.
        function fits(): bool {
            return text.length === 0 || (Number.isInteger(Number(text)) && Number(text) >= least && Number(text) <= most);
        }

        width: Theme.railWidth / 2
        // What is being typed stays as it is typed.
        text: form.column[member] ?? "" // qmllint disable unqualified
        failed: !fits()
        placeholderText: qsTr("%1 to %2").arg(least).arg(most)
        onTextEdited: if (fits()) form.changed(member, text.length > 0 ? Number(text) : null) // qmllint disable unqualified
    }

    UiComboBox {
        visible: !form.ofLabel
        width: Theme.railWidth / 2
        label: qsTr("Column %1: drawn as").arg(form.place + 1)
        model: [qsTr("Number"), qsTr("Number and bar"), qsTr("Course")]
        currentIndex: Math.max(0, form.shows.indexOf(form.column.show ?? "value"))
        onActivated: index => form.changed("show", index > 0 ? form.shows[index] : null)
    }
    UiComboBox {
        width: Theme.railWidth / 2
        label: qsTr("Column %1: alignment").arg(form.place + 1)
        model: [qsTr("Left"), qsTr("Centre"), qsTr("Right")]
        currentIndex: form.aligns.indexOf(form.column.align ?? (form.ofLabel ? "left" : "right"))
        onActivated: index => form.changed("align", form.aligns[index])
    }
    Whole {
        visible: !form.ofLabel
        label: qsTr("Column %1: decimals").arg(form.place + 1)
        member: "decimals"
        most: 10
    }
    Whole {
        label: qsTr("Column %1: width").arg(form.place + 1)
        member: "width"
        least: 24
        most: 1000
    }
    UiTextField {
        visible: !form.ofLabel
        width: Theme.railWidth
        label: qsTr("Column %1: names of values").arg(form.place + 1)
        placeholderText: qsTr("0=down, 1=up")
        text: form.column.texts ?? ""
        onTextEdited: form.changed("texts", text)
    }
    UiCheckBox {
        text: qsTr("Hidden")
        Accessible.name: qsTr("Column %1: hidden").arg(form.place + 1)
        checked: form.column.hidden === true
        onToggled: form.changed("hidden", checked ? true : null)
    }
}
