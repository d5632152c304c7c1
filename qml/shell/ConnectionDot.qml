// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// How current things are: a full dot is live, a mark is not.
Item {
    id: dot

    // One of AppModel's states, and the words for it.
    required property int connection
    required property string word
    readonly property bool live: connection === AppModel.Live

    implicitWidth: Theme.dot
    implicitHeight: Theme.dot
    Accessible.role: Accessible.Graphic
    Accessible.name: word

    Rectangle {
        anchors.fill: parent
        visible: dot.live
        radius: width / 2
        color: Theme.ok
    }
    StateMark {
        anchors.centerIn: parent
        width: Theme.padding
        height: Theme.padding
        visible: !dot.live
        condition: dot.connection === AppModel.Stale ? "warning" : dot.connection === AppModel.Connecting ? "unknown" : "critical"
        word: dot.word
    }
}
