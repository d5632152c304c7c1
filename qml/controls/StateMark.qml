// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Controls

// A state as a shape and a colour, with the word for those who can't see either.
Icon {
    id: mark

    required property string condition
    property string word

    name: {
        switch (mark.condition) {
        case "ok": case "healthy": case "resolved": return "ok";
        case "warning": case "degraded": case "pending": return "warning";
        case "critical": case "unhealthy": case "firing": return "critical";
        default: return "unknown";
        }
    }
    color: Theme.stateColor(mark.condition)
    implicitWidth: Theme.iconSize
    implicitHeight: Theme.iconSize
    Accessible.role: Accessible.Graphic
    Accessible.name: mark.word.length > 0 ? mark.word : ({ ok: qsTr("Good"), warning: qsTr("Warning"), critical: qsTr("Critical") })[mark.name] ?? qsTr("Unknown")
}
