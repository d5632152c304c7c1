// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

    PageTime {
        id: time
        oldestMs: nav.app.hosts.oldestMs
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
    Workspace {
        id: workspace
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: status.top
        navigation: nav
        time: time
        layouts: wholeLayouts
        dialogs: dialogs
        actions: actions
        carrier: carrier
        bare: root.bare
        narrow: root.narrow
        shown: root.visibility !== Window.Minimized && root.visible
        onTearOffRequested: widgetId => session.tearOff(widgetId)
        onSaid: (text, shown) => announcer.say(text, shown)
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
        navigation: nav
        time: time
        host: workspace.host
        trayAvailable: session.trayAvailable
        onActionChosen: action => actions.run(action)
        onPlaylistStarted: (pages, everyMs) => session.kiosk.begin(pages, everyMs)
        onTold: text => announcer.say(text, true)
        onFailed: text => workspace.banners.problem = text
    }
    WholeLayouts {
        id: wholeLayouts
        anchors.fill: parent
        navigation: nav
        time: time
        grid: workspace.host.grid
        busy: dialogs.anyOpen
    }
    Connections {
        target: nav
        function onMachineMissing(server) { dialogs.openAddMachine(); }
    }
    PageDrag {
        id: carrier
        anchors.fill: parent
        allowed: nav.app.layout.canEdit
        z: 5
        onAddRequested: offer => dialogs.openAddToPage([offer])
    }
    Announcer {
        id: announcer
        anchors.bottom: status.top
        layout: nav.app.layout
        notes: nav.app.notes
    }
    ExportSubjects {
        id: subjects
        host: workspace.host
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
        host: workspace.host
        time: time
        trayForced: root.startsInTray
        keysEnabled: !root.typing && !dialogs.anyOpen && !guide.open
        onPlaylistRequested: dialogs.openPlaylist()
    }
    Actions {
        id: actions
        navigation: nav
        time: time
        host: workspace.host
        layouts: wholeLayouts.actions
        dialogs: dialogs
        subjects: subjects
        onWindowActionRequested: action => session.run(action)
        onTourRequested: guide.start()
        onVariableRequested: name => workspace.variables.choose(name)
        onTold: text => announcer.say(text, true)
    }
    TourGuide {
        id: guide
        window: root
        wanted: root.touring
        viewer: root.viewer
        layout: nav.app.layout
        rail: rail
        bar: workspace.bar
        host: workspace.host
        onSaid: text => announcer.say(text, false)
    }
    GlobalKeys {
        navigation: nav
        time: time
        host: workspace.host
        actions: actions
        dialogs: dialogs
        enabled: session.keysEnabled && !wholeLayouts.anyOpen
    }
}
