// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Several values around a centre, the farther out the larger.
WidgetBody {
    id: body

    property var shown: []
    // Spokes with an end of their own, by their names.
    readonly property var maxima: {
        const ends = {};
        for (const part of (settings.options.maxima ?? "").split(",")) {
            const at = part.lastIndexOf("=");
            if (at > 0 && Number(part.slice(at + 1)) > 0)
                ends[part.slice(0, at).trim()] = Number(part.slice(at + 1));
        }
        return ends;
    }
    // What all others end at; NaN: the largest value.
    readonly property real end: !isNaN(settings.maximum) ? settings.maximum : settings.unit === "percent" ? 100 : settings.unit === "percentunit" ? 1 : NaN

    onMaximaChanged: later.restart()

    status: rows.state
    message: rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    spokenText: shown.map(each => qsTr("%1: %2").arg(each.label).arg(each.said)).join(", ")

    function csv(): string {
        return rows.csv();
    }
    function fractionOf(label: string, value: real, otherwise: real): real {
        return maxima[label] ? Math.min(1, Math.max(0, value / maxima[label])) : otherwise;
    }
    function collect() {
        const all = [];
        for (let i = 0; i < spokes.count; ++i) {
            const spoke = spokes.objectAt(i);
            if (spoke)
                all.push({ label: spoke.label, fraction: fractionOf(spoke.label, spoke.value, spoke.fraction), said: Format.text(spoke.value, settings.unit) });
        }
        shown = all;
    }

    // A callLater() may outlive the widget.
    Timer {
        id: later
        interval: 0
        onTriggered: body.collect()
    }
    TopListModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        unit: body.settings.unit
        limit: body.settings.options.limit ?? 12
        sort: "none"
        maximum: body.end
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        active: body.settings.active
    }
    Instantiator {
        id: spokes
        model: rows
        delegate: QtObject {
            required property string label
            required property real value
            required property real fraction
            onFractionChanged: later.restart() // qmllint disable unqualified
            onValueChanged: later.restart() // qmllint disable unqualified
        }
        onObjectAdded: later.restart()
        onObjectRemoved: later.restart()
    }
    PolarItem {
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.topMargin: 0
        fractions: body.shown.map(each => each.fraction)
        labels: body.shown.map(each => qsTr("%1 %2").arg(each.label).arg(each.said))
        color: Theme.seriesColor(body.settings.options.color ?? 0)
        gridColor: Theme.line
        labelColor: Theme.text2
        lineWidth: Theme.lineWidth
        font.family: Theme.family
        font.pixelSize: Theme.captionSize
    }
}
