// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// The host and each of its components: how it is, why, since when.
Item {
    id: page

    required property AppModel app
    property CanvasDrag carrier: null
    readonly property HealthModel health: app.health

    function offers(): var {
        return health.offers();
    }

    Rectangle {
        id: summary
        x: Theme.margin
        y: Theme.padding
        width: parent.width - 2 * Theme.margin
        height: Theme.topBarHeight + 2 * Theme.padding
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1. %2").arg(page.health.hostStateText).arg(page.health.hostReason)

        StateMark {
            id: mark
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: 2 * Theme.iconSize
            height: width
            condition: page.health.hostState
            word: page.health.hostStateText
        }
        Column {
            anchors.left: mark.right
            anchors.leftMargin: Theme.margin
            anchors.right: figure.left
            anchors.verticalCenter: parent.verticalCenter
            UiText {
                width: parent.width
                text: page.health.known ? page.health.hostStateText : qsTr("Not judged yet")
                size: Theme.headingSize
                font.weight: Font.DemiBold
            }
            UiText {
                width: parent.width
                text: page.health.hostReason
                color: Theme.text2
            }
        }
        UiText {
            id: figure
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: page.health.known ? page.health.score : qsTr("–")
            size: Theme.figureSize
            font.weight: Font.DemiBold
        }
    }
    Rectangle {
        anchors.top: summary.bottom
        anchors.topMargin: Theme.gap
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
            model: page.health
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Components")
            delegate: HealthDetails {
                id: row
                required property int index
                width: ListView.view ? ListView.view.width : 0
                RowDrag {
                    carrier: page.carrier // qmllint disable unqualified
                    function offer(): var {
                        return page.health.offers()[row.index]; // qmllint disable unqualified
                    }
                }
            }
            FocusRing { shown: list.activeFocus }
        }
    }
}
