// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// How much goes from where to where.
WidgetBody {
    id: body

    status: rows.state
    message: rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    contextText: rows.count > 0 ? rows.totalText : ""
    spokenText: qsTr("%n flows", "", rows.count)

    function csv(): string {
        return rows.csv();
    }
    function offers(): var {
        return Array.from({ length: Math.min(rows.count, 50) }, (unused, i) => rows.offer(i));
    }

    FlowModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        unit: body.settings.unit
        stages: body.settings.options.stages ?? ""
        from: body.settings.options.from ?? ""
        to: body.settings.options.to ?? ""
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        active: body.settings.active
    }
    FlowItem {
        id: plot

        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.gap
        activeFocusOnTab: partCount > 0
        Accessible.role: Accessible.List
        title: body.settings.title
        flows: rows
        most: body.settings.options.limit ?? 10
        paints: Theme.paints
        font.family: Theme.family
        font.pixelSize: Theme.captionSize
        Keys.forwardTo: [input]

        PictureInput {
            id: input
            picture: plot
        }
    }
}
