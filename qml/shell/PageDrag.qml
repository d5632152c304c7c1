// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Widgets

// Carries a row that is dragged in the window to a page; or offers to add it to one, where that is asked for.
CanvasDrag {
    id: carrier

    onMenuRequested: (offer, at) => {
        menu.offer = offer;
        menu.popup(carrier, at.x, at.y);
    }

    DragChip { carrier: carrier }
    RowMenu {
        id: menu
        onAddRequested: offer => carrier.addRequested(offer)
    }
}
