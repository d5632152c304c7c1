// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A widget or the page, into a file, onto the clipboard or onto paper.
UiDialog {
    id: dialog

    // As ExportSubjects has them; never empty while it is open.
    property var subjects: []
    property bool forPaper: false
    readonly property var subject: subjects[what.currentIndex] ?? {}
    readonly property bool ofValues: format.currentIndex === PictureExport.Csv
    readonly property bool hasValues: (subject.csv ?? "").length > 0

    signal told(string text)
    signal failed(string text)

    title: qsTr("Export")
    onOpened: (forPaper ? paper : format).forceActiveFocus(Qt.TabFocusReason)

    // For paper it is light, whatever the window is.
    function openFor(all: var, onPaper: bool) {
        subjects = all;
        forPaper = onPaper;
        what.currentIndex = 0;
        if (forPaper)
            light.checked = true;
        open();
    }
    // The subject is gone when the dialog is, but for what is asked next.
    function begin(how: var) {
        dialog.close();
        how(format.currentIndex);
    }

    body: Column {
        spacing: Theme.padding

        FormRow {
            label: qsTr("What")
            UiComboBox {
                id: what
                width: parent.width
                label: qsTr("What")
                model: dialog.subjects.map(each => each.label)
                enabled: count > 1
            }
        }
        FormRow {
            label: qsTr("Format")
            UiComboBox {
                id: format
                width: parent.width
                label: qsTr("Format")
                // In the order of PictureExport.Format.
                model: [qsTr("PNG: a picture, at twice its size"), qsTr("SVG: lines and texts"), qsTr("PDF: a page"), qsTr("CSV: the values")]
            }
        }
        FormRow {
            label: qsTr("Look")
            visible: !dialog.ofValues
            UiCheckBox {
                id: light
                text: qsTr("Light theme, as for paper")
            }
        }
        CaptionText {
            width: parent.width
            visible: dialog.ofValues && !dialog.hasValues
            text: qsTr("There are no values to export.")
        }
        PictureExport {
            id: exporter
            item: dialog.subject.item ?? null
            part: dialog.subject.part ?? Qt.rect(0, 0, 0, 0)
            title: dialog.subject.title ?? ""
            caption: dialog.subject.caption ?? ""
            csv: dialog.subject.csv ?? ""
            light: light.checked
            theme: ThemeSettings // qmllint disable
            background: Theme.window
            titleColor: Theme.text1
            captionColor: Theme.text2
            titleFont.family: Theme.family
            titleFont.pixelSize: Theme.headingSize
            titleFont.weight: Font.DemiBold
            captionFont.family: Theme.family
            captionFont.pixelSize: Theme.captionSize
            margin: Theme.margin
            onDone: text => dialog.told(text)
            onFailed: text => dialog.failed(text)
        }
    }
    buttons: [
        UiButton {
            id: paper
            text: qsTr("Print…")
            onClicked: dialog.begin(() => exporter.print())
        },
        UiButton {
            text: qsTr("Copy")
            enabled: !dialog.ofValues || dialog.hasValues
            onClicked: dialog.begin(format => exporter.copy(format))
        },
        UiButton {
            primary: true
            text: qsTr("Save…")
            enabled: !dialog.ofValues || dialog.hasValues
            onClicked: dialog.begin(format => exporter.chooseFile(format))
        }
    ]
}
