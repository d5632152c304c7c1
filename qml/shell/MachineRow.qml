// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A machine in the rail: press to show it.
RailItem {
    id: row

    required property string machineId
    required property string name
    required property string address
    required property bool isCurrent
    required property bool isAdded
    required property int connection
    required property string connectionText
    required property string reason
    required property string linkText
    required property int firing
    required property string worst
    required property string trouble
    required note
    readonly property bool live: connection === AppModel.Live

    signal menuRequested
    signal renameRequested
    signal removeRequested

    text: name
    symbol: "host"
    badge: firing
    badgeState: worst
    condition: trouble.length > 0 ? "critical" : ""
    conditionText: trouble
    hint: joined(joined(compact ? name : "", joined(address, trouble, "\n"), "\n"), live ? linkText : reason, "\n")
    Accessible.description: joined(joined(connectionText, firing > 0 ? qsTr("%n firing", "", firing) : "", ", "), trouble, ", ")

    function joined(one: string, other: string, by: string): string {
        return one.length > 0 && other.length > 0 ? one + by + other : one + other;
    }
    Keys.onMenuPressed: row.menuRequested()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_F2 && row.isAdded)
            row.renameRequested();
        else if (event.key === Qt.Key_Delete && row.isAdded)
            row.removeRequested();
        else if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier))
            row.menuRequested();
        else
            event.accepted = false;
    }

    lead: Component {
        ConnectionDot {
            connection: row.connection // qmllint disable unqualified
            word: row.connectionText // qmllint disable unqualified
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.menuRequested()
    }
}
