// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The headings of a table whose columns are the viewer's, how wide each is, and the line below them.
Item {
    id: header

    required property TableModel rows
    // How far the columns are scrolled, and whether they have to be.
    required property real offset
    required property bool scrolls
    readonly property var headings: rows.headings

    // Columns of numbers are narrow, those of text share the rest; some have a width of their own.
    function columnWidth(column: int): real {
        const own = column < headings.length ? headings[column].width : 0;
        if (own > 0)
            return own;
        const free = headings.filter(h => h.width === 0);
        const room = Math.max(0, headings.reduce((left, h) => left - h.width, width));
        const numeric = free.filter(h => h.numeric).length;
        const texts = free.length - numeric;
        const narrow = Math.min(110, room / Math.max(1, free.length));
        if (column < headings.length && headings[column].numeric)
            return texts > 0 ? narrow : room / numeric;
        return (room - numeric * narrow) / Math.max(1, texts);
    }

    implicitHeight: Theme.controlHeightSmall

    Item {
        anchors.fill: parent
        clip: header.scrolls
        Row {
            x: -header.offset
            Repeater {
                model: header.headings.length
                TableHeading {
                    required property int index
                    readonly property var heading: header.headings[index] ?? ({ title: "", align: "left" }) // qmllint disable unqualified
                    width: header.columnWidth(index) // qmllint disable unqualified
                    text: heading.title
                    align: heading.align
                    sorted: header.rows.sortColumn === index // qmllint disable unqualified
                    descending: header.rows.sortDescending // qmllint disable unqualified
                    onClicked: header.rows.sortBy(index) // qmllint disable unqualified
                }
            }
        }
    }
    Rectangle {
        anchors.top: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
