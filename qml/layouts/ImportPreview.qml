// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// What a file becomes: its pages, small, and what isn't carried over.
Column {
    id: preview

    required property LayoutImport importing
    // How high it may be.
    required property real room
    readonly property int columns: 4
    readonly property int most: 8 // pictures; of the rest it is told how many they are

    spacing: Theme.padding

    UiText {
        width: parent.width
        text: qsTr("%1: %2").arg(preview.importing.name).arg(preview.importing.summary)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: preview.importing.pages.slice(0, preview.most) // qmllint disable type
            Column {
                id: page
                required property var modelData
                width: (preview.width - (preview.columns - 1) * Theme.gap) / preview.columns // qmllint disable unqualified
                spacing: Theme.unit
                LayoutMiniature {
                    width: parent.width
                    mostHeight: Theme.railWidth / 3
                    tiles: page.modelData.tiles
                    label: qsTr("Preview of %1").arg(page.modelData.title)
                }
                CaptionText {
                    width: parent.width
                    text: page.modelData.title
                }
            }
        }
    }
    CaptionText {
        visible: preview.importing.pages.length > preview.most
        text: qsTr("and %n more page(s)", "", preview.importing.pages.length - preview.most)
    }
    CaptionText {
        width: parent.width
        text: remarks.count > 0 ? qsTr("Not carried over, or not as it was: %1").arg(remarks.count) : qsTr("All of it is carried over.")
    }
    ImportRemarkList {
        id: remarks
        width: parent.width
        height: visible ? Math.min(contentHeight, Theme.dialogWidth / 2, Math.max(4 * Theme.bodyLine, preview.room - y)) : 0
        visible: count > 0
        remarks: preview.importing.remarks
    }
}
