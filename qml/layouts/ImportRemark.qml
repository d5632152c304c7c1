// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme

// Something that an import didn't carry over: where, and why.
Item {
    id: remark

    required property string place
    required property string panel
    required property string reason

    implicitHeight: words.height + Theme.padding
    Accessible.role: Accessible.ListItem
    Accessible.name: panel.length > 0 ? qsTr("%1: %2").arg(panel).arg(reason) : reason
    Accessible.description: place

    Column {
        id: words
        width: parent.width
        UiText {
            width: parent.width
            text: remark.reason
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
        CaptionText {
            width: parent.width
            text: remark.panel.length > 0 ? qsTr("%1 · %2").arg(remark.panel).arg(remark.place) : remark.place
            Accessible.ignored: true
        }
    }
}
