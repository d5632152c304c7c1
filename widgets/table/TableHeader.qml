// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// The headings of a table whose first column takes what the others leave, and the line below them.
Item {
    id: header

    // [{ id, title, numeric, sortable }, …]
    required property var headings
    required property string sort
    required property bool descending
    property real columnWidth: Theme.numberColumn
    // Where there isn't room for all columns beside a readable first one, the last are left out.
    readonly property int columns: Math.max(0, Math.min(headings.length - 1, Math.floor((width - 2 * Theme.numberColumn) / columnWidth)))
    readonly property real firstWidth: width - columns * columnWidth

    signal sortAsked(string column)

    implicitHeight: Theme.controlHeightSmall + Theme.hairline

    Row {
        Repeater {
            model: header.headings.slice(0, header.columns + 1)
            TableHeading {
                required property int index
                required property var modelData
                width: index === 0 ? header.firstWidth : header.columnWidth // qmllint disable unqualified
                leftPadding: index === 0 ? 0 : Theme.padding
                text: modelData.title
                numeric: modelData.numeric
                sortable: modelData.sortable
                sorted: header.sort === modelData.id // qmllint disable unqualified
                descending: header.descending // qmllint disable unqualified
                onClicked: header.sortAsked(modelData.id) // qmllint disable unqualified
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
