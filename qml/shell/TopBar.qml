// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// The page's title, its time range, and editing.
Item {
    id: bar

    required property AppModel app
    required property string page
    required property PageTime time
    property bool narrow: false
    // Of the page that is shown; null where it is none with widgets.
    property GridCommands commands: null
    readonly property LayoutModel layout: app.layout
    readonly property bool dashboard: page !== "alerts" && page !== "health"
    property var info: ({})
    // For the tour.
    readonly property alias timeTools: timeTools
    readonly property alias rangeButton: rangeButton
    readonly property alias editButton: editButton

    signal galleryRequested
    signal spanRequested
    signal variablesRequested

    height: Theme.topBarHeight

    function refresh() {
        info = dashboard ? layout.pages.page(layout.pages.indexOf(page)) : {};
    }
    onAppChanged: refresh()
    onPageChanged: refresh()
    Component.onCompleted: refresh()
    Connections {
        target: bar.layout.pages
        function onChanged() { bar.refresh(); }
        function onCountChanged() { bar.refresh(); }
        function onDataChanged() { bar.refresh(); }
    }

    PageTitle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: tools.left
        anchors.rightMargin: Theme.gap
        height: parent.height
        text: bar.page === "alerts" ? qsTr("Alerts") : bar.page === "health" ? qsTr("Health") : bar.info.title ?? ""
        editable: bar.layout.editing && bar.dashboard && !(bar.info.locked ?? false)
        onRenamed: title => bar.layout.renamePage(bar.page, title)
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        EditTools {
            visible: bar.layout.editing && bar.dashboard
            layout: bar.layout
            page: bar.page
            narrow: bar.narrow
            commands: bar.commands
            onGalleryRequested: bar.galleryRequested()
            onVariablesRequested: bar.variablesRequested()
        }
        TimeTools {
            id: timeTools
            visible: bar.dashboard
            time: bar.time
            narrow: bar.narrow || bar.layout.editing
        }
        RangeButton {
            id: rangeButton
            visible: bar.dashboard
            time: bar.time
            onSpanRequested: bar.spanRequested()
            app: bar.app
            page: bar.page
            rangeText: bar.info.rangeText ?? ""
            narrow: bar.narrow
        }
        UiButton {
            id: editButton
            visible: bar.dashboard && bar.layout.canEdit
            primary: bar.layout.editing
            text: bar.layout.editing ? qsTr("Done") : qsTr("Edit")
            shortcutText: "E"
            onClicked: bar.layout.editing = !bar.layout.editing
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
