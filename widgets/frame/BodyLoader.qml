// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Widgets

// Makes a widget's body between frames, while somebody can see it: what is left before it has come waits until somebody
// is back.
Loader {
    id: loader

    required property WidgetSettings settings
    readonly property bool wanted: settings.active

    asynchronous: true
    Component.onCompleted: setSource(WidgetRegistry.source(settings.type), { settings: settings })
    onWantedChanged: {
        if (wanted)
            active = true;
        else if (status === Loader.Loading)
            active = false;
    }
}
