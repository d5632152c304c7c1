// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A tile for each host, or for each value of another label.
WidgetBody {
    id: body

    status: rows.state
    message: rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    contextText: rows.count > 0 ? rows.summary : ""
    spokenText: qsTr("%n tiles", "", rows.count)

    function csv(): string {
        return rows.csv();
    }
    function offers(): var {
        return Array.from({ length: Math.min(rows.count, 50) }, (unused, i) => rows.offer(i));
    }

    TileModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        unit: body.settings.unit
        thresholds: body.settings.thresholds
        minimum: body.settings.minimum
        maximum: body.settings.maximum
        label: body.settings.options.label ?? "instance"
        group: body.settings.options.group ?? ""
        texts: Format.valueTexts(body.settings.options.texts ?? "")
        limit: body.settings.options.limit ?? 2000
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        active: body.settings.active
    }
    HostMapItem {
        id: map

        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.gap
        activeFocusOnTab: partCount > 0
        Accessible.role: Accessible.List
        title: body.settings.title
        tiles: rows
        hexagons: body.settings.options.shape === "hexagons"
        scaled: body.settings.options.colors === "scale"
        hue: body.settings.options.color ?? 0
        paints: Theme.paints
        font.family: Theme.family
        font.pixelSize: Theme.captionSize
        onChosen: part => body.settings.visitRequested(rows.label, rows.labelValue(part), body.settings.options.page ?? "")
        Keys.forwardTo: [input]

        PictureInput {
            id: input
            picture: map
        }
    }
}
