// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.
// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A file that may be a layout: what is in it, and what to do with it.
UiDialog {
    id: dialog

    required property AppModel app
    required property LayoutsModel layouts
    readonly property bool readable: files.problem.length === 0

    title: qsTr("Import %1").arg(files.fileName)
    onOpened: (readable ? asLayout : cancel).forceActiveFocus(Qt.TabFocusReason)

    function openFile(file: url) {
        failure.text = "";
        files.read(file);
        open();
    }
    function finish(problem: string) {
        failure.text = problem;
        if (problem.length === 0)
            accept();
    }

    LayoutFiles { id: files }
    contentItem: Column { // qmllint disable deferred-property-id
        spacing: Theme.gap

        UiText {
            width: parent.width
            visible: dialog.readable
            text: files.name
            font.weight: Font.Medium
        }
        CaptionText {
            id: failure
            width: parent.width
            visible: text.length > 0
            color: Theme.critical
            wrapMode: Text.Wrap
        }
        UiText {
            width: parent.width
            visible: !dialog.readable
            text: qsTr("This is no layout. %1").arg(files.problem)
            color: Theme.critical
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            Repeater {
                model: files.pages.slice(0, 6) // qmllint disable type
                Column {
                    id: page
                    required property var modelData
                    spacing: Theme.unit
                    LayoutMiniature {
                        width: (dialog.availableWidth - 2 * Theme.gap) / 3 // qmllint disable unqualified
                        mostHeight: Theme.railWidth / 2
                        tiles: page.modelData.tiles
                        label: qsTr("Preview of %1").arg(page.modelData.title)
                    }
                    CaptionText { text: page.modelData.title }
                }
            }
        }
        CaptionText {
            visible: files.pages.length > 6
            text: qsTr("and %n more page(s)", "", files.pages.length - 6)
        }
        Repeater {
            model: files.notes
            CaptionText {
                required property string modelData
                width: dialog.availableWidth // qmllint disable unqualified
                text: modelData
                wrapMode: Text.Wrap
            }
        }
    }
    buttons: [
        UiButton {
            id: cancel
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        UiButton {
            visible: dialog.readable
            enabled: dialog.app.layout.canEdit
            text: qsTr("Replace this layout")
            onClicked: dialog.finish(files.replace(dialog.app.layout))
        },
        UiButton {
            visible: dialog.readable
            enabled: dialog.app.layout.canEdit
            text: qsTr("Add its pages")
            onClicked: dialog.finish(files.addTo(dialog.app.layout))
        },
        UiButton {
            id: asLayout
            visible: dialog.readable
            enabled: dialog.layouts.canEdit
            primary: true
            text: qsTr("New layout")
            onClicked: {
                files.storeIn(dialog.layouts);
                dialog.accept();
            }
        }
    ]
}
