// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What two changed at the same time, and what each made of it.
UiDialog {
    id: dialog

    required property AppModel app
    readonly property LayoutConflictsModel conflicts: app.layout.conflicts

    title: qsTr("Changed twice")
    onOpened: {
        failure.text = "";
        done.forceActiveFocus(Qt.TabFocusReason);
    }

    function useMine(row: int) {
        failure.text = dialog.app.layout.useMine(row);
        closeIfDone();
    }
    function useTheirs(row: int) {
        dialog.app.layout.useTheirs(row);
        closeIfDone();
    }
    function closeIfDone() {
        if (conflicts.count === 0)
            accept();
    }

    body: Column {
        spacing: Theme.gap

        CaptionText {
            width: parent.width
            text: qsTr("Somebody else stored these while you were changing them. Theirs is shown; nothing of yours is gone until you choose.")
            wrapMode: Text.Wrap
        }
        CaptionText {
            id: failure
            width: parent.width
            visible: text.length > 0
            color: Theme.critical
            wrapMode: Text.Wrap
        }
        ListView {
            width: parent.width
            implicitHeight: Math.min(contentHeight, Theme.dialogWidth)
            height: implicitHeight
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            model: dialog.conflicts
            Accessible.role: Accessible.List
            Accessible.name: dialog.title
            delegate: ConflictRow {
                width: ListView.view ? ListView.view.width : 0
                onMineChosen: index => dialog.useMine(index) // qmllint disable unqualified
                onTheirsChosen: index => dialog.useTheirs(index) // qmllint disable unqualified
            }
        }
    }
    buttons: [
        UiButton {
            id: done
            text: qsTr("Decide later")
            onClicked: dialog.reject()
        }
    ]
}
