// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// The series that moved with the one that is explained, the strongest correlation first.
Item {
    id: panel

    required property ExplainModel explain
    property bool canAdd: false

    signal addRequested(int row)

    // What Enter and a click do.
    function choose(row: int) {
        if (canAdd)
            addRequested(row);
        else
            explain.showMoved(row);
    }

    UiText {
        id: heading
        width: parent.width
        height: Theme.headingLine
        text: qsTr("Moved with it")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    CaptionText {
        id: summary
        anchors.top: heading.bottom
        width: parent.width
        text: panel.explain.summary
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    ListView {
        id: list
        anchors.top: summary.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: hint.visible ? hint.top : parent.bottom
        anchors.bottomMargin: Theme.unit
        width: parent.width
        clip: true
        model: panel.explain.moved
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 0 // what isn't made yet when most of it goes, Qt 6.4 complains of
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Moved with it")
        Accessible.description: hint.text
        onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
        Keys.onReturnPressed: if (currentIndex >= 0) panel.choose(currentIndex)
        Keys.onEnterPressed: if (currentIndex >= 0) panel.choose(currentIndex)
        Keys.onRightPressed: panel.explain.moved.setExpanded(currentIndex, true)
        Keys.onLeftPressed: panel.explain.moved.setExpanded(currentIndex, false)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_X && currentIndex >= 0;
            if (event.accepted)
                panel.explain.showMoved(currentIndex);
        }

        delegate: MovedRow {
            width: ListView.view ? ListView.view.width : 0
            others: panel.explain.values // qmllint disable unqualified
            place: panel.explain.place // qmllint disable unqualified
            marked: ListView.isCurrentItem && ListView.view.activeFocus
            onChosen: panel.choose(index) // qmllint disable unqualified
            onExplainRequested: panel.explain.showMoved(index) // qmllint disable unqualified
            onExpandRequested: yes => panel.explain.moved.setExpanded(index, yes) // qmllint disable unqualified
        }
        T.ScrollBar.vertical: UiScrollBar {}
    }
    CaptionText {
        id: hint
        anchors.bottom: parent.bottom
        width: parent.width
        wrapMode: Text.Wrap
        visible: list.count > 0 && panel.height > Theme.railWidth
        color: Theme.text3
        text: panel.canAdd ? qsTr("Enter adds a series to a page, X explains it, → shows others of its metric") : qsTr("Enter explains a series, → shows others of its metric")
    }
}
