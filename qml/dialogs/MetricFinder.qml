// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// The metrics that are called something like what is typed, and which of them is looked at.
Item {
    id: finder

    required property AppModel app
    property bool shown: false
    // The name of the metric that one stays at; empty while there is none.
    property string metric

    // Enter, in the field or in the list.
    signal accepted

    function begin(text: string) {
        search.text = text;
        list.choose();
        search.selectAll();
        search.forceActiveFocus(Qt.TabFocusReason);
    }
    // At once, however short one has stayed.
    function settle() {
        later.stop();
        metric = shown && list.currentItem ? (list.currentItem as MetricRow).name : "";
    }

    MetricsModel {
        id: metrics
        app: finder.app
        query: search.text
        onQueryChanged: list.choose()
    }
    // As long as somebody holds an arrow key nothing is asked.
    Timer {
        id: later
        interval: 80
        onTriggered: finder.settle()
    }
    UiTextField {
        id: search
        width: parent.width
        label: qsTr("Search metrics")
        placeholderText: qsTr("A part of a name, for example cpu sec")
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onReturnPressed: finder.accepted()
        Keys.onEnterPressed: finder.accepted()
    }
    ListView {
        id: list

        function choose() {
            currentIndex = metrics.best;
            positionViewAtIndex(Math.max(0, currentIndex), ListView.Contain);
            later.restart();
        }

        anchors.top: search.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 0 // rows come and go faster than others could be made ahead
        model: metrics
        activeFocusOnTab: true
        keyNavigationEnabled: true
        onCurrentIndexChanged: later.restart()
        Keys.onReturnPressed: finder.accepted()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Metrics found")
        T.ScrollBar.vertical: SideScrollBar { flickable: list }
        section.property: "group"
        section.delegate: SectionText {}
        delegate: MetricRow {
            required property int index
            width: ListView.view ? ListView.view.width : 0
            highlighted: ListView.isCurrentItem
            focused: ListView.isCurrentItem && list.activeFocus // qmllint disable unqualified
            onClicked: list.currentIndex = index // qmllint disable unqualified
        }
        CaptionText {
            visible: metrics.count === 0
            x: Theme.gap
            y: Theme.gap
            width: parent.width - 2 * Theme.gap
            wrapMode: Text.Wrap
            text: {
                switch (finder.app.catalogue.state) {
                case MetricCatalogue.Failed: return finder.app.catalogue.message;
                case MetricCatalogue.Ready: return qsTr("No metric is called that.");
                default: return qsTr("Loading");
                }
            }
        }
    }
}
