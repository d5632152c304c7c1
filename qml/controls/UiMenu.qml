// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.Menu {
    id: menu

    // The widest entry decides.
    implicitWidth: {
        let widest = Theme.menuWidth;
        for (let i = 0; i < count; ++i)
            widest = Math.max(widest, itemAt(i)?.implicitWidth ?? 0);
        return widest + leftPadding + rightPadding;
    }
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.unit
    margins: Theme.gap
    overlap: 0

    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        // Where the window is lower than the menu.
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: UiScrollBar {}
        currentIndex: menu.currentIndex
    }
    background: MenuBackground {}
}
