// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Which pages take turns on the whole screen, and how fast.
UiDialog {
    id: dialog

    required property MachinesModel machines
    required property ViewerState viewer
    readonly property PagesModel pages: machines.app.layout.pages
    property var chosen: []

    signal startRequested(var pages, int everyMs)

    title: qsTr("Playlist")
    onOpened: start.forceActiveFocus(Qt.TabFocusReason)

    function openNow() {
        const known = choices().map(each => each.page);
        const kept = viewer.playlist.filter(each => known.includes(each));
        chosen = kept.length > 0 ? kept : known.filter(each => each !== "alerts" && each !== "health");
        seconds.text = viewer.playlistSeconds;
        list.model = choices();
        open();
    }
    function choices(): var {
        const own = Array.from({ length: pages.count }, (unused, i) => pages.page(i)).map(each => ({ page: each.pageId, title: each.title }));
        return own.concat({ page: "alerts", title: qsTr("Alerts") }, { page: "health", title: qsTr("Health") });
    }
    function choose(page: string, wanted: bool) {
        const order = choices().map(each => each.page);
        chosen = order.filter(each => each === page ? wanted : chosen.includes(each));
    }
    function begin() {
        viewer.playlist = chosen;
        viewer.playlistSeconds = parseInt(seconds.text);
        close();
        startRequested(chosen, 1000 * viewer.playlistSeconds);
    }

    body: Column {
        spacing: Theme.padding

        FormRow {
            label: qsTr("Pages")
            UiForm {
                width: parent.width
                height: Math.min(contentHeight, Theme.dialogWidth / 2, Math.max(3 * Theme.controlHeight, dialog.mostContentHeight - seconds.height - ending.height - 2 * Theme.padding))
                contentHeight: rows.height
                Column {
                    id: rows
                    width: parent.width
                    Repeater {
                        id: list
                        UiCheckBox {
                            required property var modelData
                            text: modelData.title
                            Accessible.name: qsTr("Page %1").arg(text)
                            checked: dialog.chosen.includes(modelData.page) // qmllint disable unqualified
                            onToggled: dialog.choose(modelData.page, checked) // qmllint disable unqualified
                        }
                    }
                }
            }
        }
        FormRow {
            label: qsTr("Seconds for each")
            UiTextField {
                id: seconds
                width: Theme.numberColumn
                label: qsTr("Seconds for each")
                inputMethodHints: Qt.ImhDigitsOnly
                validator: IntValidator { bottom: 1; top: 86400 }
            }
        }
        CaptionText {
            id: ending
            width: parent.width
            text: qsTr("Pages stay for a minute after a key or the mouse was used. Esc ends it.")
            wrapMode: Text.Wrap
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            id: start
            primary: true
            text: qsTr("Start")
            enabled: dialog.chosen.length > 0 && seconds.acceptableInput
            onClicked: dialog.begin()
        }
    ]
}
