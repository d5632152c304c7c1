// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// A picture from a file, which becomes a part of the layout.
OptionField {
    id: field

    readonly property bool any: (value ?? "").length > 0
    // Why the last file wasn't taken.
    property string problem

    implicitHeight: parts.implicitHeight

    // { url, error }
    function take(read: var) {
        problem = read.error;
        if (read.error.length === 0)
            field.edited(read.url);
    }

    FileChooser {
        id: chooser
        title: qsTr("Choose a picture")
        nameFilters: PictureFiles.nameFilters()
        onChosen: file => field.take(PictureFiles.read(file))
    }
    Column {
        id: parts
        width: parent.width
        spacing: Theme.gap

        Rectangle {
            width: Theme.railWidth
            height: 4 * Theme.controlHeight
            visible: field.any
            color: Theme.window
            radius: Theme.radiusSmall
            border.width: Theme.hairline
            border.color: field.failed ? Theme.critical : Theme.line

            ImageItem {
                id: preview
                anchors.fill: parent
                anchors.margins: Theme.unit
                source: field.value ?? ""
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The chosen picture")
            }
        }
        Row {
            spacing: Theme.gap
            UiButton {
                small: true
                symbol: "image"
                text: field.any ? qsTr("Choose another picture") : qsTr("Choose a picture")
                onClicked: chooser.open(field.Window.window)
            }
            UiButton {
                small: true
                quiet: true
                visible: field.any
                symbol: "delete"
                text: qsTr("Remove the picture")
                onClicked: {
                    field.problem = "";
                    field.edited(null);
                }
            }
        }
        CaptionText {
            width: parent.width
            visible: text.length > 0
            color: Theme.critical
            wrapMode: Text.Wrap
            text: field.problem.length > 0 ? field.problem : preview.error
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
