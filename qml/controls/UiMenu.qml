// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.Menu {
    id: menu

    implicitWidth: Theme.menuWidth
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.unit
    margins: Theme.gap
    overlap: 0

    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: false
        currentIndex: menu.currentIndex
    }
    background: MenuBackground {}
}
