// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Controls

// A scroll bar beside what it scrolls, in the margin of a dialog or between two columns: it covers nothing. Whoever has
// both may not be a positioner.
UiScrollBar {
    required property Flickable flickable

    visible: policy !== UiScrollBar.AlwaysOff && flickable.contentHeight > flickable.height + 1
    parent: flickable.parent
    x: flickable.x + flickable.width + Theme.radiusTiny
    y: flickable.y
    height: flickable.height
}
