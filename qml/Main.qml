// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A QVariantMap's keys are its properties, which qmllint 6.4 cannot know.

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
        if (layout.state !== LayoutModel.Ready || !onDashboard)
            return;
        if (layout.pages.indexOf(viewer.page) < 0 && layout.pages.count > 0)
            viewer.page = layout.pages.page(0)["pageId"]; // qmllint disable type
    }
    function addPage() {
        layout.editing = true;
        layout.addPage(qsTr("New page"));
    }

    onLayoutChanged: settlePage()
    Connections {
        target: root.layout
        function onStateChanged() { root.settlePage(); }
        function onPageAdded(page) { root.viewer.page = page; }
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
            app: root.app
            page: root.viewer.page
            narrow: root.narrow
            onGalleryRequested: dialogs.openGallery(root.viewer.page)
        }
        BannerStack {
            id: banners
            anchors.top: bar.bottom
            width: parent.width
            app: root.app
            machines: root.machines
        }
        PageHost {
            id: host
            anchors.top: banners.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            app: root.app
            page: root.viewer.page
            shown: root.visibility !== Window.Minimized && root.visible
            onConfigureRequested: (widgetId, query, position) => dialogs.openConfigure(root.viewer.page, widgetId, query, position)
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
        app: root.app
        machines: root.machines
        viewer: root.viewer
        onWidgetAdded: widgetId => host.focusWidget(widgetId)
    }
    GlobalKeys {
        app: root.app
        machines: root.machines
        viewer: root.viewer
        enabled: !root.typing && !dialogs.anyOpen
        onGalleryRequested: if (root.onDashboard) dialogs.openGallery(root.viewer.page)
    }
}
