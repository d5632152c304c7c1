// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A label and what it names.
Item {
    id: row

    property string label
    default property alias content: slot.data

    width: parent ? parent.width : 0
    implicitHeight: visible ? slot.childrenRect.height : 0

    CaptionText {
        width: Theme.railWidth / 2
        height: Theme.controlHeight
        wrapMode: Text.Wrap
        maximumLineCount: 2
        text: row.label
    }
    Item {
        id: slot
        x: Theme.railWidth / 2 + Theme.gap
        width: parent.width - x
        height: childrenRect.height
    }
}
