// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// What is known of the time besides its series.
Item {
    id: panel

    required property ExplainModel explain

    UiText {
        id: heading
        width: parent.width
        height: Theme.headingLine
        text: qsTr("Around that time")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Column {
        id: missing
        anchors.top: heading.bottom
        width: parent.width
        Repeater {
            model: panel.explain.missing
            CaptionText {
                required property string modelData
                width: missing.width // qmllint disable unqualified
                text: qsTr("Not known: %1").arg(modelData)
                wrapMode: Text.Wrap
            }
        }
    }
    CaptionText {
        anchors.top: missing.bottom
        width: parent.width
        visible: list.count === 0
        text: qsTr("No alert, no incident and no note.")
    }
    ListView {
        id: list
        anchors.top: missing.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: panel.explain.happened
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 0 // what isn't made yet when most of it goes, Qt 6.4 complains of
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: heading.text
        onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0

        section.property: "section"
        section.delegate: CaptionText {
            required property string section
            width: ListView.view ? ListView.view.width : 0
            height: Theme.controlHeightSmall
            text: section
            verticalAlignment: Text.AlignBottom
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: section
        }
        delegate: HappenedRow {
            width: ListView.view ? ListView.view.width : 0
            marked: ListView.isCurrentItem && ListView.view.activeFocus
        }
        T.ScrollBar.vertical: UiScrollBar {}
    }
}
