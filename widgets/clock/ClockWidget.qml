// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The time, here or in another zone; of the past, the time that is looked at.
WidgetBody {
    id: body

    readonly property string zone: settings.options.zone ?? ""
    readonly property bool twelve: settings.options.hours === "12"
    readonly property bool seconds: settings.options.seconds !== false
    readonly property bool known: Format.isTimeZone(zone)
    readonly property real shown: settings.endMs > 0 ? settings.endMs : now
    property real now: Date.now()
    // As large as fits, up to what is still calm.
    readonly property int size: Math.max(Theme.bodySize, Math.min(2 * Theme.figureSize, Math.floor(width / 6), Math.floor((height - Theme.bodyLine) / 1.3)))

    status: known ? LiveSeries.Live : LiveSeries.Error
    message: known ? "" : qsTr("There is no time zone \"%1\".").arg(zone)
    contextText: zone
    spokenText: qsTr("%1, %2").arg(time.text).arg(date.text)

    // Just behind each full second.
    Timer {
        interval: 1000 - body.now % 1000 + 5
        repeat: true
        running: body.settings.active && body.settings.endMs === 0 && body.known
        triggeredOnStart: true
        onTriggered: body.now = Date.now()
    }
    Column {
        anchors.centerIn: parent
        width: parent.width
        UiText {
            id: time
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            size: body.size
            font.weight: Font.DemiBold
            text: Format.clock(body.shown, body.zone, body.twelve, body.seconds)
        }
        UiText {
            id: date
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: body.settings.options.date !== false
            color: Theme.text2
            text: visible ? Format.date(body.shown, body.zone) : ""
        }
    }
}
