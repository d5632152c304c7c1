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
    // How many times as wide as a number some columns are, by their ids.
    property var shares: ({})
    readonly property var widths: headings.slice(1).map(heading => Math.floor(Theme.numberColumn * (shares[heading.id] ?? 1)))
    // Where there isn't room for all columns beside a readable first one, the last are left out.
    readonly property int columns: {
        let room = width - 1.5 * Theme.numberColumn;
        return widths.filter(each => (room -= each) >= 0).length;
    }
    readonly property real firstWidth: width - widths.slice(0, columns).reduce((sum, each) => sum + each, 0)

    signal sortAsked(string column)

    implicitHeight: Theme.controlHeightSmall + Theme.hairline

    Row {
        Repeater {
            model: header.headings.slice(0, header.columns + 1)
            TableHeading {
                required property int index
                required property var modelData
                width: index === 0 ? header.firstWidth : header.widths[index - 1] // qmllint disable unqualified
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
