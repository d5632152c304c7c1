// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// In the middle of a page without widgets: what would fill it.
Column {
    id: empty

    required property LayoutModel layout

    spacing: Theme.gap

    UiText {
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("An empty page")
        size: Theme.headingSize
    }
    UiText {
        anchors.horizontalCenter: parent.horizontalCenter
        text: {
            if (!empty.layout.canEdit)
                return qsTr("Nobody has put a widget here yet.");
            return empty.layout.editing ? qsTr("Press A to add a widget from the gallery.") : qsTr("Press E to edit, then A to add a widget.");
        }
        color: Theme.text2
    }
}
