// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets

// What can be done with a widget, at the right of its title.
Row {
    id: actions

    property bool editing: false
    property bool canEdit: true
    property bool opened: false
    property bool locked: false
    // Just now.
    property bool copied: false
    required property string subject

    signal configureRequested
    signal duplicateRequested
    signal removeRequested
    signal lockRequested
    signal openRequested
    signal copyRequested

    spacing: Theme.radiusTiny

    UiButton {
        visible: !actions.editing
        quiet: true
        small: true
        symbol: actions.opened ? "close" : "page"
        hint: actions.opened ? qsTr("Close %1").arg(actions.subject) : qsTr("Open %1").arg(actions.subject)
        focusPolicy: Qt.TabFocus
        onClicked: actions.openRequested()
    }
    UiButton {
        visible: !actions.editing
        quiet: true
        small: true
        symbol: actions.copied ? "check" : "copy"
        hint: qsTr("Copy %1").arg(actions.subject)
        shortcutText: qsTr("Ctrl+C")
        focusPolicy: Qt.TabFocus
        onClicked: actions.copyRequested()
    }
    UiButton {
        visible: actions.canEdit && !actions.locked
        quiet: true
        small: true
        symbol: "configure"
        hint: qsTr("Configure %1").arg(actions.subject)
        focusPolicy: Qt.TabFocus
        onClicked: actions.configureRequested()
    }
    UiButton {
        visible: actions.editing
        quiet: true
        small: true
        symbol: "add"
        hint: qsTr("Duplicate %1").arg(actions.subject)
        focusPolicy: Qt.TabFocus
        onClicked: actions.duplicateRequested()
    }
    UiButton {
        visible: actions.editing && actions.locked
        quiet: true
        small: true
        symbol: "unlock"
        hint: qsTr("Unlock %1").arg(actions.subject)
        shortcutText: "L"
        focusPolicy: Qt.TabFocus
        onClicked: actions.lockRequested()
    }
    UiButton {
        visible: actions.editing && !actions.locked
        quiet: true
        small: true
        symbol: "delete"
        hint: qsTr("Remove %1").arg(actions.subject)
        focusPolicy: Qt.TabFocus
        onClicked: actions.removeRequested()
    }
}
