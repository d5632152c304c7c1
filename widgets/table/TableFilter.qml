// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme

// What the rows of a table have to contain, and how many do.
UiTextField {
    id: filter

    property string found

    height: visible ? Theme.controlHeightSmall : 0
    label: qsTr("Filter rows")
    placeholderText: qsTr("Filter rows")
    font.pixelSize: Theme.titleSize
    Keys.onEscapePressed: event => {
        event.accepted = text.length > 0;
        text = "";
    }
    rightPadding: said.visible ? said.width + 2 * Theme.gap : Theme.gap

    // Beside the words: the title has buttons where it would stand while the field is used.
    CaptionText {
        id: said
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        height: parent.height
        visible: text.length > 0
        text: filter.found
    }
}
