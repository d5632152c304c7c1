// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls

// The scroll bar of a list in a widget: in the padding at the card's edge, where it covers nothing of a row.
UiScrollBar {
    required property Flickable flickable

    parent: flickable.parent
    x: parent ? parent.width - width : 0
    y: flickable.y
    height: flickable.height
}
