// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// One metric: what it is, how it goes, and the values of its labels, of which some may be chosen.
Item {
    id: panel

    required property AppModel app
    required property MetricDetails details
    property bool shown: false
    readonly property bool any: details.metric.length > 0

    CaptionText {
        visible: !panel.any
        anchors.centerIn: parent
        text: qsTr("Choose a metric.")
    }
    UiText {
        id: name
        width: parent.width
        height: Theme.controlHeight
        text: panel.details.metric
        font.family: Theme.monoFamily
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    CaptionText {
        id: help
        anchors.top: name.bottom
        width: parent.width
        height: 2 * Theme.captionLine
        verticalAlignment: Text.AlignTop
        wrapMode: Text.Wrap
        maximumLineCount: 2
        text: {
            const series = qsTr("%n series", "", panel.details.series);
            const kind = panel.details.type.length > 0 ? qsTr("%1, %2").arg(panel.details.type).arg(series) : series;
            return !panel.any ? "" : panel.details.help.length > 0 ? qsTr("%1 · %2").arg(kind).arg(panel.details.help) : kind;
        }
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Crosshair { id: cross }
    WidgetSettings {
        id: wanted
        app: panel.app
        widgetId: "metric"
        type: "timeseries"
        title: panel.details.expr
        queries: panel.any ? [{ expr: panel.details.expr, legend: "" }] : []
        unit: panel.details.unit
        options: ({ legend: false })
        active: panel.shown && panel.any
        crosshair: cross
    }
    Loader {
        id: chart
        anchors.top: help.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        height: Theme.railWidth
        active: panel.shown && panel.any
        sourceComponent: Component {
            WidgetFrame {
                settings: wanted // qmllint disable unqualified
                canEdit: false
            }
        }
    }
    ListView {
        id: values
        anchors.top: chart.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 0
        model: panel.details
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        Keys.onSpacePressed: panel.details.toggle(currentIndex)
        Keys.onReturnPressed: panel.details.toggle(currentIndex)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Labels")
        T.ScrollBar.vertical: SideScrollBar { flickable: values }
        section.property: "heading"
        section.delegate: SectionText {}
        delegate: LabelValueRow {
            required property int index
            width: ListView.view ? ListView.view.width : 0
            highlighted: ListView.isCurrentItem && values.activeFocus // qmllint disable unqualified
            onClicked: {
                values.currentIndex = index; // qmllint disable unqualified
                panel.details.toggle(index); // qmllint disable unqualified
            }
        }
    }
}
