// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Widgets

// What a widget type puts into its frame, and how it tells the frame how it is.
Item {
    required property WidgetSettings settings

    // One of LiveSeries's states.
    property int status: LiveSeries.Loading
    property string message
    property int errorQuery: -1
    property int errorPosition: -1
    // Shown at the right of the title where the layout names nothing.
    property string contextText
    property string emptyText: settings.endMs > 0 ? qsTr("No series matched the query then.") : qsTr("No series matches the query yet.")
    // Read out with the title.
    property string spokenText

    // What it shows as comma-separated values; empty where it shows none.
    function csv(): string {
        return "";
    }
    // What of it can be put on a page by itself (widget_offer.h).
    function offers(): var {
        return [];
    }
    // What of it can be explained at a point of it (LiveSeries.moment()), or, without one, where the crosshair is or what
    // stands out most; null where it has nothing of the kind.
    function moment(at: var): var {
        return null;
    }
    // What can be done with what is chosen in it, by name: [{ id, title, symbol }, …].
    function actions(): var {
        return [];
    }
    function act(id: string) {
    }
    // How a widget is that shows no series, but what the source says by itself.
    function statusOf(known: bool): int {
        switch (settings.app ? settings.app.connection : AppModel.Connecting) {
        case AppModel.Disconnected: case AppModel.Refused: return LiveSeries.Disconnected;
        case AppModel.Stale: return known ? LiveSeries.Stale : LiveSeries.Loading;
        default: return known ? LiveSeries.Live : LiveSeries.Loading;
        }
    }
}
