// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// Takes a file that is dropped on the window, and shows where it would go: a picture becomes a widget of the page that is
// shown, anything else is to be imported.
DropArea {
    id: drop

    // The page that is shown, if it is a dashboard.
    property WidgetGrid grid: null

    signal fileDropped(string file)

    function take(file: string, at: point) {
        if (drop.grid && PictureFiles.isNamedPicture(file))
            drop.grid.commands.addPicture(PictureFiles.read(file), drop.grid.mapFromItem(drop, at.x, at.y));
        else
            drop.fileDropped(file);
    }

    keys: ["text/uri-list"]
    onDropped: event => {
        const file = event.urls.map(each => each.toString()).find(each => each.startsWith("file:"));
        if (!file)
            return;
        event.accept(Qt.CopyAction);
        drop.take(file, Qt.point(event.x, event.y));
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
            text: qsTr("Drop a layout or a dashboard to import it, or a picture to show it")
            size: Theme.headingSize
        }
    }
}
