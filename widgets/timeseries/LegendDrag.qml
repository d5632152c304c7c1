// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Widgets

// A legend entry dragged to a page, and its menu. What a click means there is as it was, so a drag takes over only when
// it is one.
DragHandler {
    id: drag

    property CanvasDrag carrier: null
    required property LiveSeries series
    required property int row
    // Where the menu opens: no item that puts its children in a row.
    required property Item area
    readonly property RowDrag menu: RowDrag {
        parent: drag.area
        carrier: drag.carrier
        acceptedButtons: Qt.RightButton
        cursorShape: Qt.PointingHandCursor
        function offer(): var {
            return drag.series.offer(drag.row);
        }
    }

    enabled: carrier !== null && carrier.allowed
    target: null
    acceptedDevices: PointerDevice.Mouse
    grabPermissions: PointerHandler.CanTakeOverFromAnything
    onActiveChanged: {
        if (active)
            carrier.begin(series.offer(row), parent, centroid.position);
    }
}
