// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// What belongs to this viewer. What is set counts at once.
UiDialog {
    id: dialog

    required property ViewerState viewer
    property bool trayAvailable: false

    title: qsTr("Settings")

    function openFor(query: string) {
        search.text = query;
        open();
        search.selectAll();
        search.forceActiveFocus(Qt.TabFocusReason);
    }

    SettingsModel {
        id: settings
        viewer: dialog.viewer
        trayAvailable: dialog.trayAvailable
        query: search.text
    }
    body: Column {
        spacing: Theme.gap

        UiTextField {
            id: search
            width: parent.width
            label: qsTr("Search settings")
            placeholderText: qsTr("What you want to change")
            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }
        ListView {
            id: list

            // With its neighbours, which Tab goes to and which aren't there before they are seen.
            function show(index: int) {
                for (const each of [index - 1, index + 1, index])
                    positionViewAtIndex(Math.max(0, Math.min(each, count - 1)), ListView.Contain);
            }

            width: parent.width
            // However much is found, so that the field stays where it is.
            height: Math.max(Theme.dialogWidth / 4, Math.min(Theme.dialogWidth / 2, dialog.mostContentHeight - search.height - Theme.gap))
            implicitHeight: height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // what isn't made yet when most of it goes, Qt 6.4 complains of
            model: settings
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Settings found")
            T.ScrollBar.vertical: UiScrollBar {}
            section.property: "group"
            section.delegate: SectionText {}
            delegate: SettingRow {
                required property int index
                width: ListView.view ? ListView.view.width : 0
                onChanged: value => settings.change(index, value)
                onActiveFocusChanged: if (activeFocus) list.show(index) // qmllint disable unqualified
            }
            CaptionText {
                visible: settings.count === 0
                x: Theme.gap
                y: Theme.gap
                text: qsTr("There is no such setting.")
            }
        }
        CaptionText {
            width: parent.width
            visible: text.length > 0
            text: dialog.viewer.autostartProblem
            color: Theme.critical
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    buttons: [
        UiButton {
            primary: true
            text: qsTr("Close")
            onClicked: dialog.accept()
        }
    ]
}
