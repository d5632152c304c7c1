// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A QVariantMap's keys are its properties, which qmllint 6.4 cannot know.
// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import QtQuick.Templates as T
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

T.ApplicationWindow {
    id: root

    required property MachinesModel machines
    required property ViewerState viewer
    readonly property AppModel app: machines.app
    readonly property LayoutModel layout: app.layout
    // Pages that compare machines are "compare/PAGE" here, as a machine may have a page of the same name.
    readonly property bool comparing: (viewer.page === "compare" || viewer.page.startsWith("compare/")) && machines.everywhere !== null
    readonly property AppModel shownApp: comparing ? machines.everywhere : app
    readonly property string shownPage: comparing ? viewer.page.slice("compare/".length) : viewer.page
    // Where to go on from the comparison.
    property string machinePage
    readonly property bool narrow: width < Theme.narrowWidth
    readonly property bool typing: activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit
    readonly property bool onDashboard: viewer.page !== "alerts" && viewer.page !== "health"

    width: viewer.size.width
    height: viewer.size.height
    minimumWidth: Theme.windowWidth / 3
    minimumHeight: Theme.windowHeight / 3
    title: qsTr("%1 – Belfry").arg(machines.currentName)
    color: Theme.window
    visible: false

    onWidthChanged: viewer.size = Qt.size(width, height)
    onHeightChanged: viewer.size = Qt.size(width, height)

    // The page that was open may be gone, or this is the first start.
    function settlePage() {
        const pages = shownApp.layout.pages;
        if (shownApp.layout.state !== LayoutModel.Ready || !onDashboard || pages.count === 0 || pages.indexOf(shownPage) >= 0)
            return;
        viewer.page = (comparing ? "compare/" : "") + pages.page(0)["pageId"]; // qmllint disable type
    }
    function leaveComparison() {
        if (comparing)
            viewer.page = machinePage;
    }
    function addPage() {
        leaveComparison();
        layout.editing = true;
        layout.addPage(qsTr("New page"));
    }

    // Later, as these come while what the page depends on is still changing.
    onShownAppChanged: Qt.callLater(settlePage) // qmllint disable type
    onShownPageChanged: {
        if (!comparing)
            machinePage = shownPage;
        Qt.callLater(settlePage); // qmllint disable type
    }
    Connections {
        target: root.shownApp.layout
        function onStateChanged() { root.settlePage(); }
        function onPageAdded(page) { root.viewer.page = (root.comparing ? "compare/" : "") + page; }
        function onChanged() { root.settlePage(); }
    }
    Component.onCompleted: {
        settlePage();
        ThemeSettings.scheme = viewer.scheme;
        ThemeSettings.reduceMotion = viewer.reduceMotion;
    }

    Rail {
        id: rail
        width: root.narrow ? Theme.railWidthNarrow : Theme.railWidth
        height: parent.height
        compact: root.narrow
        machines: root.machines
        page: root.viewer.page
        onPageRequested: page => root.viewer.page = page
        onMachineRequested: machineId => {
            root.machines.select(machineId);
            root.leaveComparison();
        }
        onAddPageRequested: root.addPage()
        onSettingsRequested: dialogs.openSettings()
        onAddMachineRequested: dialogs.openAddMachine()
        onRenameMachineRequested: (machineId, name) => dialogs.openRenameMachine(machineId, name)
    }
    Item {
        id: content
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: status.top

        TopBar {
            id: bar
            width: parent.width
            app: root.shownApp
            page: root.shownPage
            narrow: root.narrow
            onGalleryRequested: dialogs.openGallery(root.shownPage)
        }
        BannerStack {
            id: banners
            anchors.top: bar.bottom
            width: parent.width
            app: root.shownApp
            machines: root.machines
        }
        PageHost {
            id: host
            anchors.top: banners.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            app: root.shownApp
            page: root.shownPage
            shown: root.visibility !== Window.Minimized && root.visible
            onConfigureRequested: (widgetId, query, position) => dialogs.openConfigure(root.shownPage, widgetId, query, position)
        }
    }
    StatusBar {
        id: status
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        app: root.app
    }
    Dialogs {
        id: dialogs
        app: root.shownApp
        machines: root.machines
        viewer: root.viewer
        onWidgetAdded: widgetId => host.focusWidget(widgetId)
    }
    GlobalKeys {
        app: root.shownApp
        machines: root.machines
        viewer: root.viewer
        enabled: !root.typing && !dialogs.anyOpen
        onMachineRequested: row => {
            root.machines.selectAt(row);
            root.leaveComparison();
        }
        onGalleryRequested: if (root.onDashboard) dialogs.openGallery(root.shownPage)
    }
}
