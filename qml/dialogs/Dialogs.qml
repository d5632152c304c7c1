// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a dialog that isn't made yet qmllint 6.4 calls the ids of this file unqualified (it predates ComponentBehavior).
// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.App

// The window's dialogs, made when first needed, and what follows from what is chosen in them.
Item {
    id: dialogs

    required property Navigation navigation
    required property PageTime time
    // That is shown: what is added goes there.
    required property PageHost host
    property bool trayAvailable: false
    readonly property AppModel app: navigation.app
    readonly property bool anyOpen: gallery.shown || configure.shown || settings.shown || addMachine.shown || renameMachine.shown || palette.shown || span.shown || shortcuts.shown || variables.shown || addToPage.shown || metrics.shown || exporting.shown || playlist.shown || note.shown || explain.shown

    signal actionChosen(string action)
    signal playlistStarted(var pages, int everyMs)
    signal told(string text)
    signal failed(string text)

    function openGallery() {
        (gallery.made() as GalleryDialog).openFor(navigation.page);
    }
    function openConfigure(widgetId: string, query: int, position: int) {
        (configure.made() as ConfigureDialog).openFor(navigation.page, widgetId, query, position);
    }
    function openSettings(query: string) {
        (settings.made() as SettingsDialog).openFor(query);
    }
    // `editor`: the query that is written, if it is for one; it takes insertText().
    function openMetrics(metric: string, editor: var) {
        (metrics.made() as MetricBrowser).openFor(metric, editor);
    }
    function addMetric(metric: string) {
        const layout = app.layout;
        if (layout.canEdit && layout.pages.indexOf(navigation.page) >= 0 && layout.addWidget(navigation.page, "timeseries", app.catalogue.chartOf(metric)).length === 0)
            return;
        openMetrics(metric, null);
    }
    function openAddMachine() {
        (addMachine.made() as AddMachineDialog).open();
    }
    function openRenameMachine(machineId: string, name: string) {
        (renameMachine.made() as RenameMachineDialog).openFor(machineId, name);
    }
    function openShortcuts() {
        (shortcuts.made() as ShortcutsDialog).open();
    }
    function openVariables() {
        (variables.made() as VariablesDialog).openList();
    }
    function openAddToPage(offers: var) {
        (addToPage.made() as AddToPageDialog).openFor(offers, navigation.onDashboard ? navigation.page : "");
    }
    // As ExportSubjects has them.
    function openExport(subjects: var, forPaper: bool) {
        (exporting.made() as ExportDialog).openFor(subjects, forPaper);
    }
    function openPlaylist() {
        (playlist.made() as PlaylistDialog).openNow();
    }
    // `moment`: WidgetBody.moment()
    function openExplain(moment: var) {
        (explain.made() as ExplainDialog).openFor(moment);
    }
    function openSpan() {
        (span.made() as SpanDialog).openNow();
    }
    // Both the same for a moment; 0: now.
    function openNote(fromMs: real, toMs: real) {
        (note.made() as NoteDialog).openFor(fromMs, toMs);
    }
    function openPalette(actions: var) {
        (palette.made() as PaletteDialog).openWith([...actions, ...allSettings.offers()]);
    }
    function showPage(page: string) {
        navigation.viewer.page = page;
    }
    function showWidget(page: string, widgetId: string) {
        showPage(page);
        Qt.callLater(host.focusWidget, widgetId); // qmllint disable type
    }

    SettingsModel {
        id: allSettings
        trayAvailable: dialogs.trayAvailable
    }
    // What is closed is made anew when it is opened again, in the other language.
    Connections {
        target: dialogs.navigation.viewer
        function onLanguageChanged() {
            for (let i = 0; i < dialogs.children.length; ++i)
                (dialogs.children[i] as LazyDialog)?.forget();
        }
    }

    LazyDialog {
        id: gallery

        GalleryDialog {
            app: dialogs.app // qmllint disable unqualified
            onWidgetAdded: widgetId => dialogs.host.focusWidget(widgetId)
        }
    }
    LazyDialog {
        id: configure

        ConfigureDialog {
            app: dialogs.app // qmllint disable unqualified
            viewer: dialogs.navigation.viewer // qmllint disable unqualified
            onBrowseRequested: editor => dialogs.openMetrics("", editor) // qmllint disable unqualified
            onClosed: if (widgetId.length > 0) dialogs.host.focusWidget(widgetId) // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: settings

        SettingsDialog {
            viewer: dialogs.navigation.viewer // qmllint disable unqualified
            trayAvailable: dialogs.trayAvailable // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: addMachine

        AddMachineDialog { machines: dialogs.navigation.machines } // qmllint disable unqualified
    }
    LazyDialog {
        id: renameMachine

        RenameMachineDialog { machines: dialogs.navigation.machines } // qmllint disable unqualified
    }
    LazyDialog {
        id: shortcuts

        ShortcutsDialog {}
    }
    LazyDialog {
        id: variables

        VariablesDialog { app: dialogs.app } // qmllint disable unqualified
    }
    LazyDialog {
        id: addToPage

        AddToPageDialog {
            app: dialogs.app // qmllint disable unqualified
            onPageChosen: page => dialogs.showPage(page) // qmllint disable unqualified
            onWidgetAdded: widgetId => dialogs.host.focusWidget(widgetId) // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: playlist

        PlaylistDialog {
            machines: dialogs.navigation.machines // qmllint disable unqualified
            viewer: dialogs.navigation.viewer // qmllint disable unqualified
            onStartRequested: (pages, everyMs) => dialogs.playlistStarted(pages, everyMs) // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: exporting

        ExportDialog {
            onTold: text => dialogs.told(text) // qmllint disable unqualified
            onFailed: text => dialogs.failed(text) // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: explain

        ExplainDialog {
            canAdd: dialogs.app.layout.canEdit // qmllint disable unqualified
            onOffersRequested: offers => dialogs.openAddToPage(offers) // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: span

        SpanDialog { time: dialogs.time } // qmllint disable unqualified
    }
    LazyDialog {
        id: note

        NoteDialog {
            app: dialogs.app // qmllint disable unqualified
            time: dialogs.time // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: metrics

        MetricBrowser {
            app: dialogs.app // qmllint disable unqualified
            page: dialogs.navigation.page // qmllint disable unqualified
            onWidgetAdded: widgetId => dialogs.host.focusWidget(widgetId) // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: palette

        PaletteDialog {
            machines: dialogs.navigation.machines // qmllint disable unqualified
            onPageChosen: page => dialogs.showPage(page) // qmllint disable unqualified
            onCompareChosen: page => dialogs.showPage("compare/" + page) // qmllint disable unqualified
            onWidgetChosen: (page, widgetId) => dialogs.showWidget(page, widgetId) // qmllint disable unqualified
            onMachineChosen: machineId => dialogs.navigation.showMachine(machineId) // qmllint disable unqualified
            onActionChosen: action => dialogs.actionChosen(action) // qmllint disable unqualified
            onSettingChosen: query => dialogs.openSettings(query) // qmllint disable unqualified
            onMetricChosen: metric => dialogs.openMetrics(metric, null) // qmllint disable unqualified
            onMetricAdded: metric => dialogs.addMetric(metric) // qmllint disable unqualified
            onLinkChosen: link => dialogs.navigation.openLink(link, dialogs.time) // qmllint disable unqualified
        }
    }
}
