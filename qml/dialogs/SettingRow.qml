// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A setting: what it is, what it means, and a control for its value.
FocusScope {
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
            label: row.title // qmllint disable unqualified
            model: row.choices // qmllint disable unqualified
            currentIndex: row.value // qmllint disable unqualified
            // Other texts are another model, with which it would begin anew.
            onModelChanged: currentIndex = Qt.binding(() => row.value) // qmllint disable unqualified
            Accessible.description: row.description // qmllint disable unqualified
            onActivated: index => row.changed(index) // qmllint disable unqualified
        }
    }
    Component {
        id: toggle
        UiCheckBox {
            checked: row.value === true // qmllint disable unqualified
            Accessible.name: row.title // qmllint disable unqualified
            Accessible.description: row.description // qmllint disable unqualified
            onToggled: {
                row.changed(checked); // qmllint disable unqualified
                checked = Qt.binding(() => row.value === true); // it may not have been possible
            }
        }
    }
}
