// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a dialog that isn't made yet qmllint 6.4 calls the ids of this file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.App

// The dialogs about whole layouts, made when first needed.
Item {
    id: dialogs

    required property AppModel app
    required property LayoutsModel layouts
    readonly property bool anyOpen: conflicts.shown || versions.shown || templates.shown || importing.shown || naming.shown
    property string exportedPage

    // What a file couldn't be written for.
    signal failed(string message)

    function openConflicts() {
        (conflicts.made() as ConflictsDialog).open();
    }
    function openVersions() {
        (versions.made() as VersionsDialog).openNow();
    }
    function openTemplates(use: int) {
        (templates.made() as TemplatesDialog).openFor(use);
    }
    function openRename() {
        (naming.made() as LayoutNameDialog).openNow();
    }
    // With an empty `file` it is asked for.
    function openImport(file: string) {
        (importing.made() as ImportDialog).openFor(file);
    }
    // The whole layout where there is no page.
    function chooseExport(page: string) {
        exportedPage = page;
        const pages = app.layout.pages;
        toWrite.fileName = files.fileNameFor(page.length > 0 ? pages.page(pages.indexOf(page)).title : app.layout.name); // qmllint disable type
        toWrite.open(dialogs.Window.window);
    }

    LayoutFiles { id: files }
    FileChooser {
        id: toRead
        title: qsTr("Import a layout")
        nameFilters: [qsTr("Layouts (*.json)")]
        onChosen: file => dialogs.openImport(file.toString())
    }
    FileChooser {
        id: toWrite
        title: dialogs.exportedPage.length > 0 ? qsTr("Export page") : qsTr("Export layout")
        writes: true
        nameFilters: [qsTr("Layouts (*.json)")]
        onChosen: file => {
            const problem = dialogs.exportedPage.length > 0 ? files.exportPage(dialogs.app.layout, dialogs.exportedPage, file) : files.exportLayout(dialogs.app.layout, file);
            if (problem.length > 0)
                dialogs.failed(problem);
        }
    }
    LazyDialog {
        id: conflicts

        ConflictsDialog { app: dialogs.app } // qmllint disable unqualified
    }
    LazyDialog {
        id: versions

        VersionsDialog { app: dialogs.app } // qmllint disable unqualified
    }
    LazyDialog {
        id: templates

        TemplatesDialog {
            app: dialogs.app // qmllint disable unqualified
            layouts: dialogs.layouts // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: importing

        ImportDialog {
            app: dialogs.app // qmllint disable unqualified
            layouts: dialogs.layouts // qmllint disable unqualified
            onChooserRequested: toRead.open(dialogs.Window.window) // qmllint disable unqualified
        }
    }
    LazyDialog {
        id: naming

        LayoutNameDialog {
            app: dialogs.app // qmllint disable unqualified
            layouts: dialogs.layouts // qmllint disable unqualified
        }
    }
}
