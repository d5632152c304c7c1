// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// Takes a file that is dropped on the window: a picture becomes a widget where it is dropped, anything else is imported.
DropArea {
    id: drop

    // The dashboard that is shown, if any.
    property WidgetGrid grid: null

    signal fileDropped(string file)

    function take(file: url, x: real, y: real) {
        if (drop.grid && PictureFiles.isNamedPicture(file))
            drop.grid.commands.addPicture(PictureFiles.read(file), drop.grid.mapFromItem(drop, x, y));
        else
            drop.fileDropped(String(file));
    }

    keys: ["text/uri-list"]
    onDropped: event => {
        const file = event.urls.map(each => each.toString()).find(each => each.startsWith("file:"));
        if (!file)
            return;
        event.accept(Qt.CopyAction);
        drop.take(file, event.x, event.y);
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
            text: qsTr("Drop a layout, a dashboard or a picture")
            size: Theme.headingSize
        }
    }
}
