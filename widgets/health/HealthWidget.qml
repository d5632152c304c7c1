// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    status: body.statusOf(health.known)
    message: body.settings.app ? body.settings.app.connectionText : ""
    contextText: health.summary
    spokenText: qsTr("%1. %2").arg(health.hostStateText).arg(health.hostReason)

    HealthModel {
        id: health
        app: body.settings.app
        endMs: body.settings.endMs
    }
    RowList {
        model: health
        delegate: HealthRow { width: ListView.view ? ListView.view.width : 0 }
    }
}
