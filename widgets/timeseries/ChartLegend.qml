// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// A chart's legend in one line.
LegendKeys {
    id: legend

    implicitHeight: Theme.captionLine

    Flow {
        anchors.fill: parent
        spacing: Theme.padding
        clip: true

        Repeater {
            model: legend.series.legend
            LegendEntry {
                series: legend.series // qmllint disable unqualified
                widest: legend.width // qmllint disable unqualified
                marked: legend.marked === index // qmllint disable unqualified
                carrier: legend.carrier // qmllint disable unqualified
            }
        }
    }
}
