// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

OptionField {
    id: field

    implicitHeight: box.implicitHeight

    UiComboBox {
        id: box
        width: Theme.railWidth
        label: field.option.title
        model: Array.from({ length: field.queryCount }, (_, i) => qsTr("Query %1").arg(i + 1))
        currentIndex: field.value ?? 0
        onActivated: index => field.edited(index)
    }
}
