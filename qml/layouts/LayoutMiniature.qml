// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// A page, small: where its widgets are. What was added, removed, moved or changed has a colour and a sign.
Item {
    id: miniature

    // [{ x, y, w, h, title, kind }, …] in cells; kind: "", "added", "removed", "moved", "changed".
    required property var tiles
    // What it is of, for whoever doesn't see it.
    required property string label
    readonly property int rows: tiles.reduce((most, tile) => Math.max(most, tile.y + tile.h), 1)
    readonly property real cell: width / Theme.gridColumns
    // Rows are flatter than columns, as on the page; a long page is drawn flatter still.
    property real mostHeight: Theme.railWidth
    readonly property real row: Math.min(cell / 2, mostHeight / rows)
    readonly property var signs: ({ added: "+", removed: "−", moved: "↔", changed: "≠" })
    readonly property var words: ({ added: qsTr("added"), removed: qsTr("removed"), moved: qsTr("moved"), changed: qsTr("changed") })

    implicitHeight: rows * row
    Accessible.role: Accessible.Graphic
    Accessible.name: label
    Accessible.description: tiles.map(tile => tile.kind.length > 0 ? qsTr("%1 %2").arg(tile.title).arg(words[tile.kind]) : tile.title).join(", ")

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusTiny
        color: Theme.window
    }
    Repeater {
        model: miniature.tiles

        Rectangle {
            id: tile

            required property var modelData
            readonly property string kind: modelData.kind
            readonly property bool marked: kind.length > 0
            readonly property color ink: kind === "removed" ? Theme.unknown : kind === "moved" ? Theme.series[5] : Theme.accent // qmllint disable unqualified

            x: modelData.x * miniature.cell + Theme.hairline // qmllint disable unqualified
            y: modelData.y * miniature.row + Theme.hairline // qmllint disable unqualified
            width: modelData.w * miniature.cell - 2 * Theme.hairline // qmllint disable unqualified
            height: modelData.h * miniature.row - 2 * Theme.hairline // qmllint disable unqualified
            radius: Theme.radiusTiny
            color: kind === "added" ? Theme.alpha(Theme.accent, 0.28) : kind === "removed" ? Theme.transparent : Theme.card
            border.width: marked ? Theme.lineWidth : Theme.hairline
            border.color: marked ? ink : Theme.alpha(Theme.text3, Theme.highContrast ? 1 : 0.45)
            opacity: kind === "removed" ? 0.8 : 1

            CaptionText {
                anchors.centerIn: parent
                visible: tile.marked
                width: Math.min(implicitWidth, parent.width)
                text: miniature.signs[tile.kind] ?? "" // qmllint disable unqualified
                color: tile.ink
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
    }
}
