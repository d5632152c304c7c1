// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

OptionField {
    id: field

    implicitHeight: input.implicitHeight

    UiTextField {
        id: input
        width: parent.width
        label: field.option.title
        failed: field.failed
        text: field.value ?? ""
        onTextEdited: field.edited(text.length > 0 ? text : null)
    }
}
