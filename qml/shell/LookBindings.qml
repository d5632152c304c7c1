// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.App

// What the viewer chooses of how things look holds at once.
Item {
    id: bindings

    required property ViewerState viewer

    Binding {
        target: ThemeSettings
        property: "scheme"
        value: bindings.viewer.scheme
        restoreMode: Binding.RestoreNone
    }
    Binding {
        target: ThemeSettings
        property: "look"
        value: ({
            contrast: bindings.viewer.contrast,
            accent: bindings.viewer.accent,
            series: bindings.viewer.seriesPalette,
            density: bindings.viewer.density,
            text: bindings.viewer.textSize
        })
        restoreMode: Binding.RestoreNone
    }
    Binding {
        target: ThemeSettings
        property: "reduceMotion"
        value: bindings.viewer.reduceMotion
        restoreMode: Binding.RestoreNone
    }
}
