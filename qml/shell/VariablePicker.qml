// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// One variable: its name, and what is chosen of it, to choose something else.
Row {
    id: picker

    required property VariablesModel variables
    required property string name
    required property string title
    required property string type
    required property bool multi
    required property var values
    required property var chosen
    required property string chosenText
    required property int condition
    required property string message
    property real mostWidth: Theme.dialogWidth
    readonly property bool isText: type === "text"
    readonly property string fullText: chosenText.length > 0 ? chosenText : condition === VariablesModel.Loading ? qsTr("Loading …") : qsTr("None")
    readonly property int mostLetters: 40
    readonly property string shortText: {
        if (fullText.length <= mostLetters)
            return fullText;
        return chosen.length > 1 ? qsTr("%1 chosen").arg(chosen.length) : fullText.slice(0, mostLetters - 1) + "…";
    }

    spacing: Theme.gap

    function begin() {
        if (isText)
            field.forceActiveFocus(Qt.TabFocusReason);
        else
            menu.open();
    }

    CaptionText {
        id: caption
        height: Theme.controlHeight
        width: Math.min(implicitWidth, picker.mostWidth / 3)
        text: picker.title
    }
    UiTextField {
        id: field
        visible: picker.isText
        width: Math.min(Theme.menuWidth, picker.mostWidth * 2 / 3)
        label: picker.title
        text: picker.chosenText
        onEditingFinished: {
            if (text !== picker.chosenText)
                picker.variables.choose(picker.name, [text]);
        }
    }
    UiButton {
        id: button
        visible: !picker.isText
        symbol: "chevron"
        text: picker.shortText
        hint: picker.message
        Accessible.name: qsTr("%1: %2").arg(picker.title).arg(picker.fullText)
        Accessible.description: picker.message.length > 0 ? picker.message : qsTr("Choose %1").arg(picker.title)
        onClicked: menu.open()
        // The chevron behind the text, as combo boxes have it.
        LayoutMirroring.enabled: true
        LayoutMirroring.childrenInherit: true
    }
    VariableMenu {
        id: menu
        parent: button
        y: button.height + Theme.unit
        variables: picker.variables
        name: picker.name
        title: picker.title
        multi: picker.multi
        values: picker.values
        message: picker.message
        onClosed: button.forceActiveFocus(Qt.PopupFocusReason)
    }
}
