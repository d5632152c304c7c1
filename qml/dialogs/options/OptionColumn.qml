// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// One column of a table: what it shows and how it is headed, and behind a button how it is written.
Flow {
    id: editor

    property int place: 0
    property bool last: false
    property var column: ({})
    property int queryCount: 1
    property var units: []
    readonly property bool ofLabel: column.label !== undefined
    property bool opened: false

    signal changed(string member, var to)
    signal sourceChosen(int source)
    signal moved(int by)
    signal removed()

    spacing: Theme.unit

    UiComboBox {
        width: Theme.railWidth / 2
        label: qsTr("Column %1: shows").arg(editor.place + 1)
        model: [qsTr("Label"), ...Array.from({ length: editor.queryCount }, (_, i) => qsTr("Query %1").arg(i + 1))]
        currentIndex: editor.ofLabel ? 0 : (editor.column.query ?? 0) + 1
        onActivated: index => editor.sourceChosen(index)
    }
    UiTextField {
        visible: editor.ofLabel
        width: Theme.railWidth / 2
        label: qsTr("Column %1: name of the label").arg(editor.place + 1)
        placeholderText: qsTr("Label")
        failed: text.length === 0
        text: editor.column.label ?? ""
        onTextEdited: if (text.length > 0) editor.changed("label", text)
    }
    UiComboBox {
        visible: !editor.ofLabel
        width: Theme.railWidth / 2
        label: qsTr("Column %1: unit").arg(editor.place + 1)
        model: [qsTr("Unit of the widget"), ...editor.units.map(u => u.title)]
        currentIndex: editor.units.findIndex(u => u.name === editor.column.unit) + 1
        onActivated: index => editor.changed("unit", index > 0 ? editor.units[index - 1].name : null)
    }
    UiTextField {
        width: Theme.railWidth / 2
        label: qsTr("Column %1: heading").arg(editor.place + 1)
        placeholderText: qsTr("Heading")
        text: editor.column.title ?? ""
        onTextEdited: editor.changed("title", text)
    }
    UiButton {
        quiet: true
        symbol: "configure"
        hint: editor.opened ? qsTr("Hide the form of column %1").arg(editor.place + 1) : qsTr("Form of column %1").arg(editor.place + 1)
        onClicked: editor.opened = !editor.opened
    }
    UiButton {
        quiet: true
        symbol: "up"
        enabled: editor.place > 0
        hint: qsTr("Move column %1 to the left").arg(editor.place + 1)
        onClicked: editor.moved(-1)
    }
    UiButton {
        quiet: true
        symbol: "down"
        enabled: !editor.last
        hint: qsTr("Move column %1 to the right").arg(editor.place + 1)
        onClicked: editor.moved(1)
    }
    UiButton {
        quiet: true
        symbol: "delete"
        hint: qsTr("Remove column %1").arg(editor.place + 1)
        onClicked: editor.removed()
    }
    Loader {
        active: editor.opened
        visible: active
        width: editor.width
        // qmllint disable unqualified
        sourceComponent: OptionColumnForm {
            place: editor.place
            column: editor.column
            ofLabel: editor.ofLabel
            onChanged: (member, to) => editor.changed(member, to)
        }
        // qmllint enable unqualified
    }
}
