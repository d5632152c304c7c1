// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Who depends on whom, and how they are.
WidgetBody {
    id: body

    status: rows.ofHealth ? body.statusOf(rows.known) : rows.state
    message: rows.ofHealth ? (body.settings.app ? body.settings.app.connectionText : "") : rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    contextText: rows.count > 0 ? rows.summary : ""
    spokenText: rows.summary

    function csv(): string {
        return rows.csv();
    }
    function offers(): var {
        return rows.offers();
    }
    function open(part: int) {
        if (rows.ofHealth)
            settings.visitRequested("", "", "health");
        else if (part < rows.count)
            settings.visitRequested(rows.to, plot.partName(part), "");
    }

    GraphModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        unit: body.settings.unit
        thresholds: body.settings.thresholds
        from: body.settings.options.from ?? "client"
        to: body.settings.options.to ?? "server"
        limit: body.settings.options.limit ?? 200
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        active: body.settings.active
    }
    DependenciesItem {
        id: plot

        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.gap
        activeFocusOnTab: partCount > 0
        Accessible.role: Accessible.List
        title: body.settings.title
        graph: rows
        motion: Theme.motion
        paints: Theme.paints
        font.family: Theme.family
        font.pixelSize: Theme.captionSize
        onChosen: part => body.open(part)
        Keys.forwardTo: [input]

        PictureInput {
            id: input
            picture: plot
        }
    }
}
