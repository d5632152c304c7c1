// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// What happened in the time that the page shows, the newest first.
WidgetBody {
    id: body

    status: {
        const was = body.statusOf(events.known);
        if (was === LiveSeries.Disconnected && !events.known)
            return LiveSeries.Disconnected;
        if (events.problem.length > 0 && was !== LiveSeries.Disconnected)
            return LiveSeries.Error;
        return was === LiveSeries.Live && events.count === 0 ? LiveSeries.Empty : was;
    }
    message: status === LiveSeries.Error ? qsTr("What happened can’t be listed: %1").arg(events.problem) : body.settings.app ? body.settings.app.connectionText : ""
    contextText: events.summary
    spokenText: events.summary
    emptyText: body.settings.endMs > 0 ? qsTr("Nothing happened in the time that is shown.") : qsTr("Nothing happened in the last %1.").arg(Format.duration(body.settings.rangeMs))

    function csv(): string {
        return events.csv();
    }

    LogModel {
        id: events
        app: body.settings.app
        rangeMs: body.settings.rangeMs
        endMs: body.settings.endMs
        kinds: body.settings.options.kinds ?? []
        severities: body.settings.options.severities ?? []
        text: body.settings.options.text ?? ""
        active: body.settings.active
    }
    RowList {
        id: list
        model: events
        activeFocusOnTab: interactive
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: body.settings.title
        Accessible.focusable: interactive
        Keys.onUpPressed: event => event.accepted = list.scroll(-1)
        Keys.onDownPressed: event => event.accepted = list.scroll(1)

        // By so many rows; false at the end, where arrows go on to the next widget.
        function scroll(by: int): bool {
            const to = Math.max(0, Math.min(contentHeight - height, contentY + by * rowHeight));
            const moves = to !== contentY;
            contentY = to;
            return moves;
        }
        delegate: LogRow {
            width: ListView.view ? ListView.view.width : 0
        }
    }
}
