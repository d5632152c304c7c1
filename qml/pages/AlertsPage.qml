// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// Every alert there is: firing, pending, lately resolved.
Item {
    id: page

    required property AppModel app
    property CanvasDrag carrier: null

    function offers(): var {
        return alerts.offers();
    }

    AlertsModel {
        id: alerts
        app: page.app
        states: filter.states_
    }
    Row {
        id: filter

        property string chosen: ""
        readonly property var states_: chosen.length > 0 ? [chosen] : []

        x: Theme.margin
        y: Theme.padding
        spacing: Theme.gap

        Repeater {
            model: [
                { state: "", text: qsTr("All") },
                { state: "firing", text: qsTr("Firing %1").arg(alerts.firing) },
                { state: "pending", text: qsTr("Pending %1").arg(alerts.pending) },
                { state: "resolved", text: qsTr("Resolved") }
            ]
            UiButton {
                required property var modelData
                small: true
                checkable: true
                autoExclusive: true
                checked: filter.chosen === modelData.state // qmllint disable unqualified
                text: modelData.text
                onClicked: filter.chosen = modelData.state // qmllint disable unqualified
            }
        }
    }
    Column {
        id: errors
        anchors.top: filter.bottom
        anchors.topMargin: Theme.padding
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        Row {
            visible: alerts.failure.length > 0
            spacing: Theme.gap
            height: Theme.controlHeightSmall
            StateMark { condition: "warning"; word: qsTr("Not done") }
            UiText { width: errors.width - 2 * Theme.margin; text: alerts.failure }
        }
        Repeater {
            model: alerts.ruleErrors
            Row {
                id: problem
                required property string modelData
                spacing: Theme.gap
                height: Theme.controlHeightSmall
                StateMark { condition: "critical"; word: qsTr("Rule error") }
                UiText { width: errors.width - 2 * Theme.margin; text: problem.modelData } // qmllint disable unqualified
            }
        }
    }
    Rectangle {
        anchors.top: errors.bottom
        anchors.topMargin: errors.height > 0 ? Theme.padding : 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.padding
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line

        ListView {
            id: list
            anchors.fill: parent
            anchors.margins: Theme.padding
            clip: true
            model: alerts
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Alerts")
            delegate: AlertDetails {
                id: row
                width: ListView.view ? ListView.view.width : 0
                canAcknowledge: alerts.canAcknowledge // qmllint disable unqualified
                onAcknowledgeAsked: key => alerts.acknowledge(key) // qmllint disable unqualified
                onWithdrawAsked: key => alerts.withdraw(key) // qmllint disable unqualified
                RowDrag {
                    carrier: page.carrier // qmllint disable unqualified
                    function offer(): var {
                        return alerts.offer(row.key); // qmllint disable unqualified
                    }
                }
            }
            FocusRing { shown: list.activeFocus }
        }
        Row {
            anchors.centerIn: parent
            spacing: Theme.gap
            visible: alerts.count === 0
            StateMark { condition: alerts.known ? "ok" : "unknown" }
            UiText {
                text: alerts.known ? qsTr("No alerts") : qsTr("Waiting for the first evaluation of the rules")
                color: Theme.text2
            }
        }
    }
}
