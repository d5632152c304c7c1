// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A picture that is a part of the layout. Nothing is loaded.
WidgetBody {
    id: body

    readonly property string description: settings.options.description ?? ""

    status: {
        switch (picture.state) {
        case ImageItem.None: return LiveSeries.Empty;
        case ImageItem.Making: return LiveSeries.Loading;
        case ImageItem.Failed: return LiveSeries.Error;
        default: return LiveSeries.Live;
        }
    }
    message: picture.error
    emptyText: qsTr("No picture has been chosen yet.")
    spokenText: description

    ImageItem {
        id: picture
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.topMargin: 0
        source: body.settings.options.image ?? ""
        fit: body.settings.options.fit ?? "contain"
        Accessible.role: Accessible.Graphic
        Accessible.name: body.description
        Accessible.ignored: body.description.length === 0
    }
}
