// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A setting: what it is, what it means, and a control for its value.
Item {
    id: row

    required property string title
    required property string description
    required property var choices
    required property var value
    readonly property bool isChoice: choices.length > 0

    // With the new value.
    signal changed(var value)

    height: Math.max(texts.height, Theme.controlHeight) + Theme.gap

    Column {
        id: texts
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.gap
        width: parent.width - x - Theme.menuWidth - 2 * Theme.gap
        UiText {
            width: parent.width
            text: row.title
            Accessible.ignored: true // the control is called that
        }
        CaptionText {
            width: parent.width
            wrapMode: Text.Wrap
            text: row.description
            Accessible.ignored: true
        }
    }
    Loader {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: row.isChoice ? choice : toggle
    }
    Component {
        id: choice
        UiComboBox {
            width: Theme.menuWidth
            label: row.title
            model: row.choices
            currentIndex: row.value
            Accessible.description: row.description
            onActivated: index => row.changed(index)
        }
    }
    Component {
        id: toggle
        UiCheckBox {
            checked: row.value === true
            Accessible.name: row.title
            Accessible.description: row.description
            onToggled: row.changed(checked)
        }
    }
}
