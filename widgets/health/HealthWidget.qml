// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    status: health.known && health.count === 0 && health.endMs > 0 ? LiveSeries.Empty : body.statusOf(health.known)
    emptyText: qsTr("Nothing is kept of that time")
    message: body.settings.app ? body.settings.app.connectionText : ""
    contextText: health.summary
    spokenText: qsTr("%1. %2").arg(health.hostStateText).arg(health.hostReason)

    function offers(): var {
        return health.offers();
    }

    HealthModel {
        id: health
        app: body.settings.app
        endMs: body.settings.endMs
    }
    RowList {
        model: health
        delegate: HealthRow {
            id: row
            required property int index
            width: ListView.view ? ListView.view.width : 0
            RowDrag {
                carrier: body.settings.carrier // qmllint disable unqualified
                function offer(): var {
                    return health.offers()[row.index]; // qmllint disable unqualified
                }
            }
        }
    }
}
