// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

OptionField {
    id: field

    readonly property var ids: option.words.map(w => w.id)

    implicitHeight: box.implicitHeight

    UiComboBox {
        id: box
        width: Theme.railWidth
        label: field.option.title
        model: field.option.words.map(w => w.title)
        currentIndex: Math.max(0, field.ids.indexOf(field.value ?? ""))
        onActivated: index => field.edited(field.ids[index])
    }
}
