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
    // A link to open at once (PageLink); empty: none.
    property string link
    // The tray has an icon for this run, and the window may begin there.
    property bool startsInTray: false
    // Hidden, and not closed.
    property bool inTray: false
    readonly property alias trayShown: session.trayShown
    readonly property alias kiosk: session.kiosk
    readonly property bool narrow: width < Theme.narrowWidth
    // Without rail and bars.
    readonly property bool bare: session.kiosk.active
    readonly property bool typing: activeFocusItem instanceof TextInput || activeFocusItem instanceof TextEdit

    width: viewer.size.width
    height: viewer.size.height
    minimumWidth: Theme.windowWidth / 3
    minimumHeight: Theme.windowHeight / 3
    title: qsTr("%1 – Belfry").arg(machines.currentName)
    color: Theme.window
    visible: false

    onWidthChanged: keepSize()
    onHeightChanged: keepSize()
    onVisibleChanged: if (visible) inTray = false
    onClosing: close => {
        inTray = viewer.closeToTray && trayShown;
        if (inTray) {
            close.accepted = false;
            hide();
        }
    }

    function keepSize() {
        if (visibility !== Window.Maximized && visibility !== Window.FullScreen)
            viewer.size = Qt.size(width, height);
    }
    // On the whole screen; of several pages one after the other.
    function present(pages: var, everyMs: var) {
        session.kiosk.begin(pages, everyMs);
    }
    function openExport(widgetId: string, forPaper: bool) {
        dialogs.openExport(subjects.all(widgetId), forPaper);
    }

    PageTime {
        id: time
        newestMs: nav.app.hosts.newestMs
    }
    Navigation {
        id: nav
        machines: root.machines
        viewer: root.viewer
    }
    LookBindings { viewer: root.viewer }
    Component.onCompleted: if (link.length > 0) nav.openLink(link, time)

    Rail {
        id: rail
        carrier: carrier
        visible: !root.bare
        width: root.bare ? 0 : root.narrow ? Theme.railWidthNarrow : Theme.railWidth
        height: parent.height
        compact: root.narrow
        machines: root.machines
        page: root.viewer.page
        layouts: wholeLayouts.model
        layoutActions: wholeLayouts.actions
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
            visible: !root.bare
            height: root.bare ? 0 : Theme.topBarHeight
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
            shown: variables.wanted && !root.bare
        }
        BannerStack {
            id: banners
            anchors.top: variables.bottom
            width: parent.width
            app: nav.app
            machines: root.machines
            layouts: wholeLayouts.model
            onConflictsRequested: wholeLayouts.actions.run("conflicts")
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
            onTearOffRequested: widgetId => session.tearOff(widgetId)
            onExportRequested: widgetId => root.openExport(widgetId, false)
            onOffersRequested: offers => dialogs.openAddToPage(offers, nav.page)
            onExplainRequested: moment => dialogs.openExplain(moment)
            onNoteRequested: (fromMs, toMs) => dialogs.openNote(fromMs, toMs)
            onSaid: (text, shown) => announcer.say(text, shown)
            onVisitRequested: (machine, page) => {
                if (!nav.visit(machine, page))
                    announcer.say(qsTr("There is nothing more to see of %1").arg(machine), true);
            }
            onConfigureRequested: (widgetId, query, position) => dialogs.openConfigure(nav.page, widgetId, query, position)
        }
    }
    StatusBar {
        id: status
        visible: !root.bare
        height: root.bare ? 0 : Theme.statusBarHeight
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
        trayAvailable: session.trayAvailable
        onPlaylistStarted: (pages, everyMs) => session.kiosk.begin(pages, everyMs)
        page: nav.page
        onWidgetAdded: widgetId => host.focusWidget(widgetId)
        onOffersChosen: offers => dialogs.openAddToPage(offers, nav.onDashboard ? nav.page : "")
        onPageChosen: page => root.viewer.page = page
        onCompareChosen: page => root.viewer.page = "compare/" + page
        onWidgetChosen: (page, widgetId) => {
            root.viewer.page = page;
            Qt.callLater(host.focusWidget, widgetId); // qmllint disable type
        }
        onMachineChosen: machineId => nav.showMachine(machineId)
        onActionChosen: action => actions.run(action)
        onLinkChosen: link => nav.openLink(link, time)
        onTold: text => announcer.say(text, true)
        onFailed: text => banners.problem = text
    }
    WholeLayouts {
        id: wholeLayouts
        anchors.fill: parent
        navigation: nav
        time: time
        grid: host.grid
        busy: dialogs.anyOpen
    }
    Connections {
        target: nav
        function onMachineMissing(server) { dialogs.openAddMachine(); }
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
        onAddRequested: offer => dialogs.openAddToPage([offer], nav.onDashboard ? nav.page : "")
        DragChip { carrier: carrier }
        RowMenu {
            id: rowMenu
            onAddRequested: offer => carrier.addRequested(offer)
        }
    }
    Announcer {
        id: announcer
        anchors.bottom: status.top
        layout: nav.app.layout
        notes: nav.app.notes
    }
    ExportSubjects {
        id: subjects
        host: host
        app: nav.app
        page: nav.page
        where: nav.comparing ? qsTr("All machines") : root.machines.currentName
        time: time
    }
    WindowSession {
        id: session
        window: root
        machines: root.machines
        viewer: root.viewer
        navigation: nav
        host: host
        time: time
        trayForced: root.startsInTray
        keysEnabled: !root.typing && !dialogs.anyOpen && !guide.open
        onPlaylistRequested: dialogs.openPlaylist()
    }
    Actions {
        id: actions
        onWindowActionRequested: action => session.run(action)
        onExportRequested: forPaper => root.openExport("", forPaper)
        navigation: nav
        commands: host.grid ? host.grid.commands : null
        onAddToPageRequested: dialogs.openAddToPage(host.offers(), nav.onDashboard ? nav.page : "")
        time: time
        layouts: wholeLayouts.actions
        onGalleryRequested: dialogs.openGallery(nav.page)
        onAddMachineRequested: dialogs.openAddMachine()
        onSettingsRequested: dialogs.openSettings("")
        onTourRequested: guide.start()
        onMetricsRequested: dialogs.openMetrics("", null)
        onSpanRequested: dialogs.openSpan()
        onShortcutsRequested: dialogs.openShortcuts()
        onVariablesRequested: dialogs.openVariables()
        onVariableRequested: name => variables.choose(name)
        onExplainRequested: {
            if (!host.grid.explain())
                announcer.say(qsTr("No chart here shows anything"), true);
        }
        onNoteRequested: (fromMs, toMs) => dialogs.openNote(fromMs, toMs)
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
    GlobalKeys {
        app: nav.app
        time: time
        dashboardShown: nav.onDashboard
        machines: root.machines
        viewer: root.viewer
        enabled: session.keysEnabled && !wholeLayouts.anyOpen
        commands: host.grid ? host.grid.commands : null
        onExportRequested: forPaper => root.openExport("", forPaper)
        onMachineRequested: row => nav.showMachineAt(row)
        onGalleryRequested: if (nav.onDashboard) dialogs.openGallery(nav.page)
        onVariableRequested: if (nav.onDashboard) variables.choose("")
        onPaletteRequested: dialogs.openPalette(actions.all())
        onShortcutsRequested: dialogs.openShortcuts()
        onMetricsRequested: dialogs.openMetrics("", null)
        onNoteRequested: dialogs.openNote(host.grid ? host.grid.crosshair.time : 0, host.grid ? host.grid.crosshair.time : 0)
    }
}
