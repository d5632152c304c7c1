// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// The title, which can be typed over while editing.
Item {
    id: title

    property string text
    property bool editable: false

    signal renamed(string title)

    UiText {
        anchors.fill: parent
        visible: !title.editable
        text: title.text
        size: Theme.headingSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    UiTextField {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width, Theme.railWidth)
        visible: title.editable
        label: qsTr("Page title")
        text: title.text
        onTextChanged: if (!activeFocus) cursorPosition = 0 // a narrow one shows how it begins
        onActiveFocusChanged: if (!activeFocus) cursorPosition = 0
        onEditingFinished: {
            if (text.trim().length > 0 && text !== title.text)
                title.renamed(text.trim());
        }
    }
}
