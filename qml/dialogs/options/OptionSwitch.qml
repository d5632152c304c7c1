// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

OptionField {
    id: field

    implicitHeight: box.implicitHeight

    UiCheckBox {
        id: box
        text: field.option.title
        checked: field.value === true
        onToggled: field.edited(checked)
    }
}
