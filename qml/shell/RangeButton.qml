// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// How much time the page shows. For a reader of the screen it is a button: controls of Qt 6.4 set their own role over
// Accessible.ButtonMenu.
UiButton {
    id: button

    required property AppModel app
    required property PageTime time
    required property string page
    required property string rangeText
    property bool narrow: false
    readonly property bool live: app.connection === AppModel.Live

    signal spanRequested

    // Whoever may not edit has it for the moment, as has everybody of a locked page.
    function choose(range: string, ms: real) {
        if (!app.layout.canEdit || app.layout.setPageRange(page, range).length > 0)
            time.liveRangeMs = ms;
        time.goLive();
    }

    function refresh(every: string, ms: real) {
        if (!app.layout.canEdit || app.layout.setPageRefresh(page, every).length > 0)
            time.liveStepMs = ms;
    }

    // "last 15 min" stands alone where the page isn't live, or has no room to say so.
    text: !time.live ? time.text : !narrow && live ? qsTr("Live · %1").arg(rangeText) : rangeText.charAt(0).toUpperCase() + rangeText.slice(1)
    hint: qsTr("Choose the time range")
    symbol: "clock"
    Accessible.name: text
    onClicked: menu.popup(button, 0, button.height + Theme.unit)

    UiMenu {
        id: menu
        Repeater {
            model: [
                { range: "5m", minutes: 5, text: qsTr("Last 5 minutes") },
                { range: "15m", minutes: 15, text: qsTr("Last 15 minutes") },
                { range: "30m", minutes: 30, text: qsTr("Last 30 minutes") },
                { range: "1h", minutes: 60, text: qsTr("Last hour") },
                { range: "3h", minutes: 180, text: qsTr("Last 3 hours") },
                { range: "6h", minutes: 360, text: qsTr("Last 6 hours") },
                { range: "12h", minutes: 720, text: qsTr("Last 12 hours") },
                { range: "1d", minutes: 1440, text: qsTr("Last 24 hours") }
            ]
            UiMenuItem {
                required property var modelData
                text: modelData.text
                symbol: "clock"
                checked: button.time.live && button.time.liveRangeMs === modelData.minutes * 60000 // qmllint disable unqualified
                onTriggered: button.choose(modelData.range, modelData.minutes * 60000) // qmllint disable unqualified
            }
        }
        UiMenuItem {
            text: qsTr("From … to …")
            symbol: "timeseries"
            checked: !button.time.live
            onTriggered: button.spanRequested()
        }
        Repeater {
            model: [
                { days: 1, text: qsTr("Compare with yesterday") },
                { days: 7, text: qsTr("Compare with last week") }
            ]
            UiMenuItem {
                required property var modelData
                text: modelData.text
                symbol: "compare"
                checked: button.time.compareMs === modelData.days * 86400000 // qmllint disable unqualified
                onTriggered: button.time.compareMs = checked ? 0 : modelData.days * 86400000 // qmllint disable unqualified
            }
        }
        Repeater {
            model: [
                { every: "1s", seconds: 1, text: qsTr("Refresh every second") },
                { every: "5s", seconds: 5, text: qsTr("Refresh every 5 seconds") },
                { every: "30s", seconds: 30, text: qsTr("Refresh every 30 seconds") },
                { every: "5m", seconds: 300, text: qsTr("Refresh every 5 minutes") }
            ]
            UiMenuItem {
                required property var modelData
                text: modelData.text
                symbol: "redo"
                checked: button.time.liveStepMs === modelData.seconds * 1000 // qmllint disable unqualified
                onTriggered: button.refresh(modelData.every, modelData.seconds * 1000) // qmllint disable unqualified
            }
        }
    }
}
