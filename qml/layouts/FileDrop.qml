// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// Takes a file that is dropped on the window, and shows where it would go.
DropArea {
    id: drop

    signal fileDropped(string file)

    keys: ["text/uri-list"]
    onDropped: event => {
        const file = event.urls.map(each => each.toString()).find(each => each.startsWith("file:"));
        if (!file)
            return;
        event.accept(Qt.CopyAction);
        drop.fileDropped(file);
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: drop.containsDrag
        radius: Theme.radius
        color: Theme.alpha(Theme.accent, 0.1)
        border.width: Theme.focusWidth
        border.color: Theme.accent
        UiText {
            anchors.centerIn: parent
            text: qsTr("Drop a layout or a dashboard to import it")
            size: Theme.headingSize
        }
    }
}
