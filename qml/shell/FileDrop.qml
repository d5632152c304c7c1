// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A file that is dropped on the window, to be imported.
DropArea {
    id: area

    signal fileDropped(string file)

    keys: ["text/uri-list"]
    onEntered: drag => drag.accepted = drag.hasUrls && drag.urls.length === 1
    onDropped: drop => {
        if (drop.hasUrls && drop.urls.length === 1)
            area.fileDropped(drop.urls[0].toString());
    }
}
