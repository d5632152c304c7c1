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

    status: body.statusOf(alerts.known)
    message: body.settings.app ? body.settings.app.connectionText : ""
    contextText: alerts.failure.length > 0 ? alerts.failure : alerts.summary
    spokenText: alerts.summary

    function offers(): var {
        return alerts.offers();
    }

    AlertsModel {
        id: alerts
        app: body.settings.app
        endMs: body.settings.endMs
        states: body.settings.options.states ?? ["firing", "pending"]
    }
    RowList {
        model: alerts
        delegate: AlertRow {
            id: row
            width: ListView.view ? ListView.view.width : 0
            canAcknowledge: alerts.canAcknowledge // qmllint disable unqualified
            onAcknowledgeAsked: key => alerts.acknowledge(key) // qmllint disable unqualified
            onWithdrawAsked: key => alerts.withdraw(key) // qmllint disable unqualified
            RowDrag {
                carrier: body.settings.carrier // qmllint disable unqualified
                function offer(): var {
                    return alerts.offer(row.key); // qmllint disable unqualified
                }
            }
        }
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.gap
        visible: alerts.count === 0
        StateMark {
            visible: alerts.recorded
            condition: "ok"
            word: qsTr("All quiet")
        }
        UiText {
            text: !alerts.recorded ? qsTr("Nothing is kept of that time") : alerts.endMs > 0 ? qsTr("Nothing was firing") : qsTr("Nothing is firing")
            color: Theme.text2
            size: Theme.titleSize
        }
    }
}
