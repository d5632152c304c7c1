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

    status: rows.state
    message: rows.message
    errorQuery: rows.errorQuery
    errorPosition: rows.errorPosition
    spokenText: qsTr("%n rows", "", rows.count)

    function offers(): var {
        return Array.from({ length: rows.count }, (unused, i) => rows.offer(i));
    }
    function csv(): string {
        return rows.csv();
    }

    TopListModel {
        id: rows
        app: body.settings.app
        queries: body.settings.queries
        unit: body.settings.unit
        limit: body.settings.options.limit ?? 10
        sort: body.settings.options.sort ?? "desc"
        maximum: body.settings.maximum
        thresholds: body.settings.thresholds
        endMs: body.settings.endMs
        stepMs: body.settings.stepMs
        active: body.settings.active
    }
    RowList {
        model: rows
        delegate: BarRow {
            id: row
            required property int index
            width: ListView.view ? ListView.view.width : 0
            RowDrag {
                carrier: body.settings.carrier // qmllint disable unqualified
                function offer(): var {
                    return rows.offer(row.index); // qmllint disable unqualified
                }
            }
        }
    }
}
