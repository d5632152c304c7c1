// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

// As UiTextField, of as many lines as its text has. Tab goes on to the next control, unless there is a use for it.
T.TextArea {
    id: area

    property string label
    property bool failed: false
    // Takes the event, says whether it was for it; null: there is none.
    property var tabUser: null

    implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
    implicitWidth: Theme.menuWidth
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Math.max(Theme.unit, (Theme.controlHeight - metrics.height) / 2)
    bottomPadding: topPadding
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    color: Theme.text1
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.description: placeholderText
    Accessible.multiLine: true
    Keys.onTabPressed: event => {
        if (!tabUser || !tabUser(event))
            nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    FontMetrics {
        id: metrics
        font: area.font
    }
    UiText {
        anchors.fill: parent
        anchors.leftMargin: area.leftPadding
        anchors.topMargin: area.topPadding
        verticalAlignment: Text.AlignTop
        visible: area.length === 0 && area.preeditText.length === 0
        text: area.placeholderText
        color: area.placeholderTextColor
        font: area.font
        Accessible.ignored: true
    }
    background: Rectangle {
        color: Theme.window
        radius: Theme.radiusSmall
        border.width: area.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: area.failed ? Theme.critical : area.activeFocus ? Theme.accent : Theme.line
    }
}
