// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What the layout was: its versions, what is different between two, and the way back.
UiDialog {
    id: dialog

    required property AppModel app
    readonly property int row: list.currentIndex

    leastBodyHeight: side.height + Theme.padding + 1.2 * Theme.railWidth
    title: qsTr("Versions of %1").arg(app.layout.name)
    width: parent ? Math.min(Theme.dialogWidth * 1.8, parent.width - 2 * Theme.margin) : Theme.dialogWidth
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)

    function openNow() {
        list.currentIndex = 0;
        against.currentIndex = 0;
        versions.load(dialog.app.layout);
        open();
    }
    // With the version before it, or the one that was chosen. The list says which: `row` may follow later.
    function compare() {
        const row = list.currentIndex;
        naming.show(versions.version(row));
        const other = against.currentIndex > 0 ? against.currentIndex - 1 : Math.min(row + 1, versions.count - 1);
        versions.compare(Math.max(row, other), Math.min(row, other));
    }

    VersionsModel {
        id: versions
        onCountChanged: dialog.compare()
        onRestored: dialog.accept()
    }
    body: Item {
        implicitHeight: Theme.dialogWidth

        ListView {
            id: list
            width: (parent.width - Theme.margin) * 0.4
            height: parent.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            activeFocusOnTab: true
            highlightMoveDuration: 0
            model: versions
            onCurrentIndexChanged: dialog.compare()
            Accessible.role: Accessible.List
            Accessible.name: qsTr("All versions")
            delegate: VersionRow {
                required property int index
                width: ListView.view ? ListView.view.width : 0
                highlighted: ListView.isCurrentItem
                onClicked: {
                    list.currentIndex = index; // qmllint disable unqualified
                    list.forceActiveFocus(Qt.MouseFocusReason); // qmllint disable unqualified
                }
            }
            CaptionText {
                width: parent.width
                visible: text.length > 0
                wrapMode: Text.Wrap
                color: versions.message.length > 0 ? Theme.critical : Theme.text2
                text: versions.message.length > 0 ? versions.message : versions.loading ? qsTr("Asking for the versions …") : ""
            }
        }
        FocusRing { // outside of the list, which clips
            anchors.fill: list
            shown: list.activeFocus
        }
        Column {
            id: side
            anchors.right: parent.right
            width: parent.width - list.width - Theme.margin
            spacing: Theme.gap
            FormRow {
                label: qsTr("Compare with")
                UiComboBox {
                    id: against
                    width: parent.width
                    label: qsTr("Compare with")
                    model: [qsTr("The version before")].concat(Array.from({ length: versions.count }, (each, index) => { // qmllint disable type
                        const version = versions.version(index);
                        return version.label.length > 0 ? version.label : qsTr("Version %1, %2").arg(version.version).arg(Format.dateTime(version.when));
                    }))
                    onActivated: dialog.compare()
                }
            }
            VersionNameForm {
                id: naming
                width: parent.width
                visible: dialog.app.canEditLayouts && dialog.app.layout.origin.length === 0
                onNamed: (label, note) => versions.name(dialog.row, label, note)
            }
        }
        VersionDiff {
            anchors.right: parent.right
            anchors.top: side.bottom
            anchors.topMargin: Theme.padding
            anchors.bottom: parent.bottom
            width: side.width
            diff: versions.diff
            alone: against.currentIndex <= 0 && dialog.row === versions.count - 1
        }
        Connections {
            target: versions
            function onDataChanged() { naming.kept = versions.version(dialog.row); }
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Close")
            onClicked: dialog.reject()
        },
        UiButton {
            primary: true
            text: qsTr("Restore")
            hint: qsTr("Put this version back; it can be undone")
            enabled: dialog.app.layout.canEdit && dialog.row > 0
            onClicked: versions.restore(dialog.row)
        }
    ]
}
