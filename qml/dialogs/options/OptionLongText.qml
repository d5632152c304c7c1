// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.App

OptionField {
    id: field

    implicitHeight: 4 * Theme.controlHeight

    Flickable {
        id: view
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.TextArea.flickable: input
    }
    Rectangle {
        anchors.fill: parent
        z: -1
        color: Theme.window
        radius: Theme.radiusSmall
        border.width: input.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: field.failed ? Theme.critical : input.activeFocus ? Theme.accent : Theme.line
    }
    T.TextArea {
        id: input
        padding: Theme.gap
        font.family: Theme.monoFamily
        font.pixelSize: Theme.titleSize
        color: Theme.text1
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        wrapMode: TextEdit.Wrap
        text: field.value ?? ""
        Accessible.name: field.option.title
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: input.nextItemInFocusChain(true)
        onTextChanged: if (activeFocus) field.edited(text.length > 0 ? text : null)
    }
}
