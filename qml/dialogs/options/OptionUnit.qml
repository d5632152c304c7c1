// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

OptionField {
    id: field

    readonly property var units: Format.units()

    implicitHeight: box.implicitHeight

    UiComboBox {
        id: box
        width: Theme.railWidth
        label: field.option.title
        model: [qsTr("The same"), ...field.units.map(u => u.title)]
        currentIndex: field.units.findIndex(u => u.name === field.value) + 1
        onActivated: index => field.edited(index > 0 ? field.units[index - 1].name : null)
    }
}
