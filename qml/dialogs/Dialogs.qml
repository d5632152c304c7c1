// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.App

// The window's dialogs, made when first needed.
Item {
    id: dialogs

    required property AppModel app
    required property MachinesModel machines
    required property ViewerState viewer
    required property PageTime time
    property bool trayAvailable: false
    // That is shown: what is added goes there.
    property string page
    readonly property bool anyOpen: shown(gallery.item) || shown(configure.item) || shown(settings.item) || shown(addMachine.item) || shown(renameMachine.item) || shown(palette.item) || shown(span.item) || shown(shortcuts.item) || shown(variables.item) || shown(addToPage.item) || shown(metrics.item) || shown(exporting.item) || shown(playlist.item) || shown(note.item) || shown(explain.item)

    signal widgetAdded(string widgetId)
    signal pageChosen(string page)
    signal compareChosen(string page)
    signal widgetChosen(string page, string widgetId)
    signal machineChosen(string machineId)
    signal actionChosen(string action)
    signal offersChosen(var offers)
    signal linkChosen(string link)
    signal playlistStarted(var pages, int everyMs)
    signal told(string text)
    signal failed(string text)

    function shown(item: var): bool {
        return item !== null && item.visible;
    }
    function openGallery(page: string) {
        gallery.active = true;
        (gallery.item as GalleryDialog).openFor(page);
    }
    function openConfigure(page: string, widgetId: string, query: int, position: int) {
        configure.active = true;
        (configure.item as ConfigureDialog).openFor(page, widgetId, query, position);
    }
    function openSettings(query: string) {
        settings.active = true;
        (settings.item as SettingsDialog).openFor(query);
    }
    // `editor`: the query that is written, if it is for one; it takes insertText().
    function openMetrics(metric: string, editor: var) {
        metrics.active = true;
        (metrics.item as MetricBrowser).openFor(metric, editor);
    }
    function addMetric(metric: string) {
        if (app.layout.canEdit && app.layout.pages.indexOf(page) >= 0 && app.layout.addWidget(page, "timeseries", app.catalogue.chartOf(metric)).length === 0)
            return;
        openMetrics(metric, null);
    }
    function openAddMachine() {
        addMachine.active = true;
        (addMachine.item as AddMachineDialog).open();
    }
    function openRenameMachine(machineId: string, name: string) {
        renameMachine.active = true;
        (renameMachine.item as RenameMachineDialog).openFor(machineId, name);
    }
    function openShortcuts() {
        shortcuts.active = true;
        (shortcuts.item as ShortcutsDialog).open();
    }
    function openVariables() {
        variables.active = true;
        (variables.item as VariablesDialog).openList();
    }
    function openAddToPage(offers: var, page: string) {
        addToPage.active = true;
        (addToPage.item as AddToPageDialog).openFor(offers, page);
    }
    // As ExportSubjects has them.
    function openExport(subjects: var, forPaper: bool) {
        exporting.active = true;
        (exporting.item as ExportDialog).openFor(subjects, forPaper);
    }
    function openPlaylist() {
        playlist.active = true;
        (playlist.item as PlaylistDialog).openNow();
    }
    // `moment`: WidgetBody.moment()
    function openExplain(moment: var) {
        explain.active = true;
        (explain.item as ExplainDialog).openFor(moment);
    }
    function openSpan() {
        span.active = true;
        (span.item as SpanDialog).openNow();
    }
    // Both the same for a moment; 0: now.
    function openNote(fromMs: real, toMs: real) {
        note.active = true;
        (note.item as NoteDialog).openFor(fromMs, toMs);
    }
    function openPalette(actions: var) {
        palette.active = true;
        (palette.item as PaletteDialog).openWith([...actions, ...allSettings.offers()]);
    }

    SettingsModel {
        id: allSettings
        trayAvailable: dialogs.trayAvailable
    }
    // What is closed is made anew when it is opened again, in the other language.
    Connections {
        target: dialogs.viewer
        function onLanguageChanged() {
            for (let i = 0; i < dialogs.children.length; ++i) {
                const each = dialogs.children[i] as Loader;
                if (each && !dialogs.shown(each.item))
                    each.active = false;
            }
        }
    }

    Loader {
        id: gallery
        active: false
        sourceComponent: Component {
            GalleryDialog {
                app: dialogs.app // qmllint disable unqualified
                onWidgetAdded: widgetId => dialogs.widgetAdded(widgetId)
            }
        }
    }
    Loader {
        id: configure
        active: false
        sourceComponent: Component {
            ConfigureDialog {
                app: dialogs.app // qmllint disable unqualified
                viewer: dialogs.viewer // qmllint disable unqualified
                onBrowseRequested: editor => dialogs.openMetrics("", editor) // qmllint disable unqualified
                onClosed: if (widgetId.length > 0) dialogs.widgetAdded(widgetId) // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: settings
        active: false
        sourceComponent: Component {
            SettingsDialog {
                viewer: dialogs.viewer // qmllint disable unqualified
                trayAvailable: dialogs.trayAvailable // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: addMachine
        active: false
        sourceComponent: Component {
            AddMachineDialog { machines: dialogs.machines } // qmllint disable unqualified
        }
    }
    Loader {
        id: renameMachine
        active: false
        sourceComponent: Component {
            RenameMachineDialog { machines: dialogs.machines } // qmllint disable unqualified
        }
    }
    Loader {
        id: shortcuts
        active: false
        sourceComponent: Component { ShortcutsDialog {} }
    }
    Loader {
        id: variables
        active: false
        sourceComponent: Component {
            VariablesDialog { app: dialogs.app } // qmllint disable unqualified
        }
    }
    Loader {
        id: addToPage
        active: false
        sourceComponent: Component {
            AddToPageDialog {
                app: dialogs.app // qmllint disable unqualified
                onPageChosen: page => dialogs.pageChosen(page) // qmllint disable unqualified
                onWidgetAdded: widgetId => dialogs.widgetAdded(widgetId) // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: playlist
        active: false
        sourceComponent: Component {
            PlaylistDialog {
                machines: dialogs.machines // qmllint disable unqualified
                viewer: dialogs.viewer // qmllint disable unqualified
                onStartRequested: (pages, everyMs) => dialogs.playlistStarted(pages, everyMs) // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: exporting
        active: false
        sourceComponent: Component {
            ExportDialog {
                onTold: text => dialogs.told(text) // qmllint disable unqualified
                onFailed: text => dialogs.failed(text) // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: explain
        active: false
        sourceComponent: Component {
            ExplainDialog {
                canAdd: dialogs.app.layout.canEdit // qmllint disable unqualified
                onOffersRequested: offers => dialogs.offersChosen(offers) // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: span
        active: false
        sourceComponent: Component {
            SpanDialog { time: dialogs.time } // qmllint disable unqualified
        }
    }
    Loader {
        id: note
        active: false
        sourceComponent: Component {
            NoteDialog {
                app: dialogs.app // qmllint disable unqualified
                time: dialogs.time // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: metrics
        active: false
        sourceComponent: Component {
            MetricBrowser {
                app: dialogs.app // qmllint disable unqualified
                page: dialogs.page // qmllint disable unqualified
                onWidgetAdded: widgetId => dialogs.widgetAdded(widgetId) // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: palette
        active: false
        sourceComponent: Component {
            PaletteDialog {
                machines: dialogs.machines // qmllint disable unqualified
                onPageChosen: page => dialogs.pageChosen(page) // qmllint disable unqualified
                onCompareChosen: page => dialogs.compareChosen(page) // qmllint disable unqualified
                onWidgetChosen: (page, widgetId) => dialogs.widgetChosen(page, widgetId) // qmllint disable unqualified
                onMachineChosen: machineId => dialogs.machineChosen(machineId) // qmllint disable unqualified
                onActionChosen: action => dialogs.actionChosen(action) // qmllint disable unqualified
                onSettingChosen: query => dialogs.openSettings(query) // qmllint disable unqualified
                onMetricChosen: metric => dialogs.openMetrics(metric, null) // qmllint disable unqualified
                onMetricAdded: metric => dialogs.addMetric(metric) // qmllint disable unqualified
                onLinkChosen: link => dialogs.linkChosen(link) // qmllint disable unqualified
            }
        }
    }
}
