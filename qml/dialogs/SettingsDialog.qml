// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// What belongs to this viewer.
UiDialog {
    id: dialog

    required property ViewerState viewer
    property bool trayAvailable: false

    title: qsTr("Settings")
    onOpened: scheme.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Column { // qmllint disable deferred-property-id
        spacing: Theme.padding

        FormRow {
            label: qsTr("Theme")
            UiComboBox {
                id: scheme
                width: Theme.railWidth
                label: qsTr("Theme")
                model: [qsTr("As the system"), qsTr("Dark"), qsTr("Light")]
                currentIndex: dialog.viewer.scheme
                onActivated: index => {
                    dialog.viewer.scheme = index;
                    ThemeSettings.scheme = index;
                }
            }
        }
        FormRow {
            label: qsTr("Motion")
            UiCheckBox {
                text: qsTr("Reduce motion")
                checked: dialog.viewer.reduceMotion
                onToggled: {
                    dialog.viewer.reduceMotion = checked;
                    ThemeSettings.reduceMotion = checked;
                }
            }
        }
        FormRow {
            label: qsTr("Tray")
            visible: dialog.trayAvailable
            Column {
                UiCheckBox {
                    text: qsTr("Show the state in the tray")
                    checked: dialog.viewer.tray
                    onToggled: dialog.viewer.tray = checked
                }
                UiCheckBox {
                    text: qsTr("Closing the window leaves Belfry there")
                    enabled: dialog.viewer.tray
                    opacity: enabled ? 1 : Theme.hiddenOpacity
                    checked: dialog.viewer.closeToTray
                    onToggled: dialog.viewer.closeToTray = checked
                }
            }
        }
        FormRow {
            label: qsTr("Start")
            UiCheckBox {
                text: qsTr("Start Belfry when I log in")
                checked: autostart.enabled
                onToggled: autostart.enabled = checked
            }
        }
        CaptionText {
            width: parent.width
            visible: autostart.problem.length > 0
            text: autostart.problem
            color: Theme.critical
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Autostart { id: autostart }
    }
    buttons: [
        UiButton {
            primary: true
            text: qsTr("Close")
            onClicked: dialog.accept()
        }
    ]
}
