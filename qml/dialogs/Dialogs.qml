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
    readonly property bool anyOpen: shown(gallery.item) || shown(configure.item) || shown(settings.item) || shown(addMachine.item) || shown(renameMachine.item) || shown(palette.item) || shown(span.item) || shown(shortcuts.item) || shown(variables.item) || shown(addToPage.item) || shown(importing.item) || shown(explain.item)

    signal widgetAdded(string widgetId)
    signal pageChosen(string page)
    signal compareChosen(string page)
    signal widgetChosen(string page, string widgetId)
    signal machineChosen(string machineId)
    signal actionChosen(string action)
    signal offersChosen(var offers)

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
    function openSettings() {
        settings.active = true;
        (settings.item as SettingsDialog).open();
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
    // With an empty `file` it is asked for.
    function openImport(file: string) {
        importing.active = true;
        (importing.item as ImportDialog).openFor(file);
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
    function openPalette(actions: var) {
        palette.active = true;
        (palette.item as PaletteDialog).openWith(actions);
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
                onClosed: if (widgetId.length > 0) dialogs.widgetAdded(widgetId) // qmllint disable unqualified
            }
        }
    }
    Loader {
        id: settings
        active: false
        sourceComponent: Component {
            SettingsDialog { viewer: dialogs.viewer } // qmllint disable unqualified
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
        id: importing
        active: false
        sourceComponent: Component {
            ImportDialog { app: dialogs.app } // qmllint disable unqualified
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
            }
        }
    }
}
