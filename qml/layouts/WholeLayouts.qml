// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import Belfry.App
import Belfry.Models
import Belfry.Widgets

// All about whole layouts in the window: the list of them, what can be done with them, their dialogs, and files that are
// dropped.
Item {
    id: whole

    required property Navigation navigation
    required property PageTime time
    // The page that is shown, if it is a dashboard.
    property WidgetGrid grid: null
    // Something else has the window.
    property bool busy: false
    readonly property LayoutsModel model: layouts
    readonly property LayoutActions actions: layoutActions
    readonly property bool anyOpen: dialogs.anyOpen

    Accessible.ignored: true

    LayoutsModel {
        id: layouts
        layout: whole.navigation.app.layout
        // What a person opens here is what the next window begins with.
        onOpened: layoutId => {
            if (!whole.navigation.comparing)
                whole.navigation.viewer.layoutId = layoutId;
        }
    }
    LayoutDialogs {
        id: dialogs
        app: whole.navigation.app
        layouts: layouts
        onFailed: message => whole.navigation.app.layout.tell(message)
    }
    LayoutActions {
        id: layoutActions
        navigation: whole.navigation
        time: whole.time
        layouts: layouts
        onVersionsRequested: dialogs.openVersions()
        onPageTemplatesRequested: dialogs.openTemplates(TemplatesDialog.AsPages)
        onLayoutTemplatesRequested: dialogs.openTemplates(TemplatesDialog.AsLayout)
        onRenameRequested: dialogs.openRename()
        onImportRequested: dialogs.openImport("")
        onExportRequested: page => dialogs.chooseExport(page)
        onConflictsRequested: dialogs.openConflicts()
    }
    FileDrop {
        anchors.fill: parent
        grid: whole.grid
        enabled: layouts.canEdit && !whole.busy && !dialogs.anyOpen
        onFileDropped: file => dialogs.openImport(file)
    }
}
