// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Models

// What can be done with the time that a dashboard shows, and with what happened then: as Actions.
QtObject {
    id: actions

    required property Navigation navigation
    required property PageTime time
    required property PageHost host
    required property Dialogs dialogs
    readonly property int dayMs: 86400000
    readonly property int weekMs: 7 * dayMs

    // What is to be told: read out, and seen.
    signal told(string text)

    function compare(earlierMs: int) {
        time.compareMs = time.compareMs === earlierMs ? 0 : earlierMs;
    }
    function explain() {
        if (!host.grid.explain())
            told(qsTr("No chart here shows anything"));
    }
    function offers(): var {
        if (!navigation.onDashboard)
            return [];
        const [canNote, canExplain] = [navigation.app.canAnnotate, host.grid !== null && !navigation.app.layout.editing];
        return [
            { target: "hold", title: time.live ? qsTr("Hold what is shown") : qsTr("Go live"), symbol: time.live ? "pause" : "clock", keys: "P", act: () => time.live ? time.pause() : time.goLive() },
            { target: "play", title: time.live ? qsTr("Play again what is shown") : time.playing ? qsTr("Stop playing") : qsTr("Play from here"), symbol: time.playing ? "pause" : "play", keys: "R", act: () => { time.playing = !time.playing; } },
            { target: "yesterday", title: time.compareMs === dayMs ? qsTr("Don't compare with yesterday") : qsTr("Compare with yesterday"), symbol: "compare", keys: "Y", act: () => compare(dayMs) },
            { target: "lastWeek", title: time.compareMs === weekMs ? qsTr("Don't compare with last week") : qsTr("Compare with last week"), symbol: "compare", act: () => compare(weekMs) },
            canExplain && { target: "explain", title: qsTr("What happened: explain the chart"), symbol: "search", keys: "X", act: explain },
            { target: "span", title: qsTr("Show a time: from … to …"), symbol: "clock", act: () => dialogs.openSpan() },
            canNote && { target: "note", title: qsTr("Write a note"), symbol: "note", keys: "N", act: () => dialogs.openNote(0, 0) },
            canNote && !time.live && { target: "noteSpan", title: qsTr("Write a note on the time that is shown"), symbol: "note", act: () => dialogs.openNote(time.fromMs, time.toMs) },
            { target: "events", title: time.events ? qsTr("Don't mark alerts and health in charts") : qsTr("Mark alerts and health in charts"), symbol: "log", act: () => { time.events = !time.events; } }
        ];
    }
}
