// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The page, and what stands above it: its title and time, its variables, and what there is to be told.
Item {
    id: workspace

    required property Navigation navigation
    required property PageTime time
    required property WholeLayouts layouts
    required property Dialogs dialogs
    required property Actions actions
    required property CanvasDrag carrier
    // The page alone.
    property bool bare: false
    property bool narrow: false
    // Somebody may see it.
    property bool shown: true
    readonly property alias bar: bar
    readonly property alias variables: variables
    readonly property alias banners: banners
    readonly property alias host: host

    signal tearOffRequested(string widgetId)
    signal said(string text, bool shown)

    TopBar {
        id: bar
        visible: !workspace.bare
        height: workspace.bare ? 0 : Theme.topBarHeight
        width: parent.width
        app: workspace.navigation.app
        page: workspace.navigation.page
        time: workspace.time
        narrow: workspace.narrow
        commands: host.grid ? host.grid.commands : null
        onGalleryRequested: workspace.dialogs.openGallery()
        onSpanRequested: workspace.dialogs.openSpan()
        onVariablesRequested: workspace.dialogs.openVariables()
    }
    VariableBar {
        id: variables
        anchors.top: bar.bottom
        width: parent.width
        navigation: workspace.navigation
        shown: variables.wanted && !workspace.bare
    }
    BannerStack {
        id: banners
        anchors.top: variables.bottom
        width: parent.width
        app: workspace.navigation.app
        machines: workspace.navigation.machines
        layouts: workspace.layouts.model
        onConflictsRequested: workspace.layouts.actions.run("conflicts")
    }
    PageHost {
        id: host
        anchors.top: banners.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        app: workspace.navigation.app
        page: workspace.navigation.page
        time: workspace.time
        shown: workspace.shown
        carrier: workspace.carrier
        onTearOffRequested: widgetId => workspace.tearOffRequested(widgetId)
        onExportRequested: widgetId => workspace.actions.exportWidget(widgetId, false)
        onOffersRequested: offers => workspace.dialogs.openAddToPage(offers)
        onExplainRequested: moment => workspace.dialogs.openExplain(moment)
        onNoteRequested: (fromMs, toMs) => workspace.dialogs.openNote(fromMs, toMs)
        onConfigureRequested: (widgetId, query, position) => workspace.dialogs.openConfigure(widgetId, query, position)
        onSaid: (text, shown) => workspace.said(text, shown)
        onVisitRequested: (machine, page) => {
            if (!workspace.navigation.visit(machine, page))
                workspace.said(qsTr("There is nothing more to see of %1").arg(machine), true);
        }
    }
}
