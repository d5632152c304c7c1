// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

T.TextField {
    id: field

    property string label
    property bool failed: false

    implicitHeight: Theme.controlHeight
    implicitWidth: Theme.menuWidth
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    color: Theme.text1
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    Accessible.name: label
    Accessible.description: placeholderText

    UiText {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        visible: field.text.length === 0 && field.preeditText.length === 0
        text: field.placeholderText
        color: field.placeholderTextColor
        font: field.font
    }
    background: Rectangle {
        color: Theme.window
        radius: Theme.radiusSmall
        border.width: field.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: field.failed ? Theme.critical : field.activeFocus ? Theme.accent : Theme.line
    }
}
