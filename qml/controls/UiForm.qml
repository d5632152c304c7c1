// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

// What is longer than its dialog: scrolled by wheel and finger, and to whatever has the keyboard's focus.
Flickable {
    id: form

    readonly property Item focused: Window.activeFocusItem

    contentHeight: contentItem.childrenRect.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    function reveal(item: Item) {
        const top = item.mapToItem(form.contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (top < contentY)
            contentY = Math.max(-topMargin, top - Theme.gap);
        else if (bottom > contentY + height)
            contentY = Math.min(contentHeight - height, bottom - height + Theme.gap, top - Theme.gap);
    }
    function holds(item: Item): bool {
        for (let each = item; each; each = each.parent) {
            if (each === contentItem)
                return true;
        }
        return false;
    }

    onFocusedChanged: if (focused && holds(focused)) reveal(focused)

    T.ScrollBar.vertical: SideScrollBar { flickable: form }
}
