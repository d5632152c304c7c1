// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.App

// Remembers what is chosen of the variables, for each machine and layout.
Item {
    id: memory

    required property Navigation navigation
    readonly property VariablesModel variables: navigation.app.layout.variables
    readonly property string place: (navigation.comparing ? "compare" : navigation.app.address) + "/" + navigation.app.layout.layoutId

    // Of another layout something else is chosen, or nothing yet.
    function recall() {
        variables.choices = navigation.viewer.choices(place);
    }
    onPlaceChanged: recall()
    Component.onCompleted: recall()
    Connections {
        target: memory.variables
        function onChoicesChanged() { memory.navigation.viewer.keepChoices(memory.place, memory.variables.choices); }
    }
}
