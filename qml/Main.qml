// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
    // Begin with the tour.
    property bool touring: false
    readonly property bool narrow: width < Theme.narrowWidth
    readonly property bool typing: activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit

    width: viewer.size.width
    height: viewer.size.height
    minimumWidth: Theme.windowWidth / 3
    minimumHeight: Theme.windowHeight / 3
    title: qsTr("%1 – Belfry").arg(machines.currentName)
    color: Theme.window
    visible: false

    onWidthChanged: viewer.size = Qt.size(width, height)
    onHeightChanged: viewer.size = Qt.size(width, height)

    PageTime {
        id: time
        newestMs: nav.app.hosts.newestMs
    }
    Navigation {
        id: nav
        machines: root.machines
        viewer: root.viewer
    }
    Binding {
        target: ThemeSettings
        property: "scheme"
        value: root.viewer.scheme
        restoreMode: Binding.RestoreNone
    }
    Binding {
        target: ThemeSettings
        property: "reduceMotion"
        value: root.viewer.reduceMotion
        restoreMode: Binding.RestoreNone
    }

    Rail {
        id: rail
        carrier: carrier
        width: root.narrow ? Theme.railWidthNarrow : Theme.railWidth
        height: parent.height
        compact: root.narrow
        machines: root.machines
        page: root.viewer.page
        onPageRequested: page => root.viewer.page = page
        onMachineRequested: machineId => nav.showMachine(machineId)
        onAddPageRequested: nav.addPage()
        onSettingsRequested: dialogs.openSettings("")
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
            app: nav.app
            page: nav.page
            time: time
            narrow: root.narrow
            commands: host.grid ? host.grid.commands : null
            onGalleryRequested: dialogs.openGallery(nav.page)
            onSpanRequested: dialogs.openSpan()
            onVariablesRequested: dialogs.openVariables()
        }
        VariableBar {
            id: variables
            anchors.top: bar.bottom
            width: parent.width
            navigation: nav
        }
        BannerStack {
            id: banners
            anchors.top: variables.bottom
            width: parent.width
            app: nav.app
            machines: root.machines
        }
        PageHost {
            id: host
            anchors.top: banners.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            app: nav.app
            page: nav.page
            time: time
            shown: root.visibility !== Window.Minimized && root.visible
            carrier: carrier
            onOffersRequested: offers => dialogs.openAddToPage(offers, nav.page)
            onSaid: (text, shown) => announcer.say(text, shown)
            onConfigureRequested: (widgetId, query, position) => dialogs.openConfigure(nav.page, widgetId, query, position)
        }
    }
    StatusBar {
        id: status
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        app: root.machines.app
    }
    Dialogs {
        id: dialogs
        app: nav.app
        machines: root.machines
        viewer: root.viewer
        time: time
        page: nav.page
        onWidgetAdded: widgetId => host.focusWidget(widgetId)
        onPageChosen: page => root.viewer.page = page
        onCompareChosen: page => root.viewer.page = "compare/" + page
        onWidgetChosen: (page, widgetId) => {
            root.viewer.page = page;
            Qt.callLater(host.focusWidget, widgetId); // qmllint disable type
        }
        onMachineChosen: machineId => nav.showMachine(machineId)
        onActionChosen: action => actions.run(action)
    }
    CanvasDrag {
        id: carrier
        anchors.fill: parent
        allowed: nav.app.layout.canEdit
        z: 5
        onMenuRequested: (offer, at) => {
            rowMenu.offer = offer;
            rowMenu.popup(carrier, at.x, at.y);
        }
        DragChip { carrier: carrier }
        RowMenu {
            id: rowMenu
            onAddRequested: offer => dialogs.openAddToPage([offer], nav.onDashboard ? nav.page : "")
        }
    }
    Announcer {
        id: announcer
        anchors.bottom: status.top
        layout: nav.app.layout
    }
    Actions {
        id: actions
        navigation: nav
        commands: host.grid ? host.grid.commands : null
        onAddToPageRequested: dialogs.openAddToPage(host.offers(), nav.onDashboard ? nav.page : "")
        time: time
        onGalleryRequested: dialogs.openGallery(nav.page)
        onAddMachineRequested: dialogs.openAddMachine()
        onSettingsRequested: dialogs.openSettings("")
        onTourRequested: guide.start()
        onMetricsRequested: dialogs.openMetrics("", null)
        onSpanRequested: dialogs.openSpan()
        onShortcutsRequested: dialogs.openShortcuts()
        onVariablesRequested: dialogs.openVariables()
        onVariableRequested: name => variables.choose(name)
        onImportRequested: dialogs.openImport("")
    }
    TourGuide {
        id: guide
        window: root
        wanted: root.touring
        viewer: root.viewer
        layout: nav.app.layout
        rail: rail
        bar: bar
        host: host
        onSaid: text => announcer.say(text, false)
    }
    FileDrop {
        anchors.fill: parent
        enabled: nav.app.layout.canEdit && !dialogs.anyOpen && !guide.open
        onFileDropped: file => dialogs.openImport(file)
    }
    GlobalKeys {
        app: nav.app
        time: time
        dashboardShown: nav.onDashboard
        machines: root.machines
        viewer: root.viewer
        enabled: !root.typing && !dialogs.anyOpen && !guide.open
        commands: host.grid ? host.grid.commands : null
        onMachineRequested: row => nav.showMachineAt(row)
        onGalleryRequested: if (nav.onDashboard) dialogs.openGallery(nav.page)
        onVariableRequested: if (nav.onDashboard) variables.choose("")
        onPaletteRequested: dialogs.openPalette(actions.all())
        onShortcutsRequested: dialogs.openShortcuts()
        onMetricsRequested: dialogs.openMetrics("", null)
    }
}
