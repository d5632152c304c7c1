// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What can be chosen for all pages of the dashboard, in as many lines as it needs. Nothing where nothing can.
Item {
    id: bar

    required property Navigation navigation
    readonly property VariablesModel variables: navigation.app.layout.variables
    readonly property bool wanted: navigation.onDashboard && variables.count > 0
    property bool shown: wanted

    height: shown ? flow.height + 2 * Theme.gap : 0
    visible: shown
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Variables")

    // Opens a picker; of an empty name the first.
    function choose(name: string) {
        for (let i = 0; i < pickers.count; ++i) {
            const picker = pickers.itemAt(i) as VariablePicker;
            if (name.length === 0 || picker.name === name)
                return picker.begin();
        }
    }

    ChoiceMemory { navigation: bar.navigation }
    Flow {
        id: flow
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        y: Theme.gap
        spacing: Theme.padding

        Repeater {
            id: pickers
            model: bar.variables
            delegate: VariablePicker {
                variables: bar.variables // qmllint disable unqualified
                mostWidth: flow.width // qmllint disable unqualified
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
