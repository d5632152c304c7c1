// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).
// A QVariantMap's keys are its properties, which qmllint 6.4 cannot know.

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Two versions of a page, side by side and in words.
Column {
    id: view

    required property LayoutDiffModel diff
    // There is nothing to compare it with.
    property bool alone: false
    property int page: 0
    readonly property var shownPage: diff.pages[Math.min(page, diff.pages.length - 1)] ?? null
    readonly property real half: (width - Theme.margin) / 2

    spacing: Theme.gap

    CaptionText {
        width: parent.width
        visible: view.diff.count === 0
        text: view.alone ? qsTr("There is no version before it.") : qsTr("These two are the same.")
    }
    UiComboBox {
        width: parent.width
        visible: view.diff.pages.length > 1
        label: qsTr("Page")
        model: view.diff.pages.map(each => qsTr("%1 (%n change(s))", "", each.count).arg(each.title)) // qmllint disable type
        currentIndex: Math.min(view.page, view.diff.pages.length - 1)
        onActivated: index => view.page = index
    }
    Row {
        visible: view.shownPage !== null
        spacing: Theme.margin
        Repeater {
            model: [LayoutDiffModel.Before, LayoutDiffModel.After]
            Column {
                id: side
                required property int modelData
                readonly property string name: modelData === LayoutDiffModel.Before ? qsTr("Before") : qsTr("After")
                width: view.half // qmllint disable unqualified
                spacing: Theme.unit
                CaptionText {
                    text: side.name
                }
                LayoutMiniature {
                    width: parent.width
                    label: qsTr("%1: %2").arg(side.name).arg(view.shownPage ? view.shownPage.title : "") // qmllint disable unqualified
                    tiles: view.shownPage ? view.diff.tiles(view.shownPage.pageId, side.modelData) : [] // qmllint disable unqualified
                }
            }
        }
    }
    CaptionText {
        width: parent.width
        visible: view.shownPage !== null
        text: qsTr("+ added   − removed   ↔ moved or resized   ≠ changed")
    }
    Item {
        id: room
        width: parent.width
        height: Math.max(0, view.height - y)
        ListView {
            id: list
            anchors.fill: parent
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: count > 0
            keyNavigationEnabled: true
            model: view.diff
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Changes")
            delegate: UiText {
                id: line
                required text
                width: ListView.view ? ListView.view.width : 0
                topPadding: Theme.radiusTiny
                bottomPadding: Theme.radiusTiny
                leftPadding: Theme.unit
                wrapMode: Text.Wrap
                color: ListView.isCurrentItem && list.activeFocus ? Theme.accent : Theme.text1 // qmllint disable unqualified
                Accessible.role: Accessible.ListItem
                Accessible.name: line.text
            }
        }
        FocusRing { // outside of the list, which clips
            anchors.fill: list
            shown: list.activeFocus
        }
    }
}
