// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A cell for each of many series, all in one look.
WidgetBody {
    id: body

    readonly property var texts: Format.valueTexts(settings.options.texts ?? "")

    status: rows.state
    message: rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    spokenText: qsTr("%n cells", "", rows.count)

    function csv(): string {
        return rows.csv();
    }

    TopListModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        unit: body.settings.unit
        thresholds: body.settings.thresholds
        limit: body.settings.options.limit ?? 200
        sort: body.settings.options.sort ?? "none"
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        active: body.settings.active
    }
    GridView {
        id: cells

        // As many columns as there is room for, all of one width.
        readonly property int columns: Math.max(1, Math.floor(width / (Theme.railWidth / 2 + Theme.unit)))

        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding - Theme.unit
        anchors.bottomMargin: Theme.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        cellWidth: Math.floor(width / columns)
        cellHeight: Theme.captionLine + Theme.bodyLine + Theme.padding + Theme.unit
        model: rows
        delegate: Item {
            id: slot

            required property string label
            required property string number
            required property string unitText
            required property real value
            required property string thresholdState

            width: cells.cellWidth // qmllint disable unqualified
            height: cells.cellHeight // qmllint disable unqualified

            StatusCell {
                anchors.fill: parent
                anchors.rightMargin: Theme.unit
                anchors.bottomMargin: Theme.unit
                label: slot.label
                number: slot.number
                unitText: slot.unitText
                value: slot.value
                thresholdState: slot.thresholdState
                texts: body.texts // qmllint disable unqualified
            }
        }
    }
}
