// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Widgets

// A file that is dropped on the window: a picture becomes a widget where it is dropped, anything else is to be imported.
DropArea {
    id: area

    // The dashboard that is shown, if any.
    property WidgetGrid grid: null

    signal fileDropped(string file)

    function take(file: url, x: real, y: real) {
        if (area.grid && PictureFiles.isNamedPicture(file))
            area.grid.commands.addPicture(PictureFiles.read(file), area.grid.mapFromItem(area, x, y));
        else
            area.fileDropped(String(file));
    }

    keys: ["text/uri-list"]
    onEntered: drag => drag.accepted = drag.hasUrls && drag.urls.length === 1
    onDropped: drop => {
        if (drop.hasUrls && drop.urls.length === 1)
            area.take(drop.urls[0], drop.x, drop.y);
    }
}
