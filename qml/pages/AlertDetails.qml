// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// An alert with all that is known about it.
AlertRow {
    id: row

    required property string description

    implicitHeight: Theme.topBarHeight + (description.length > 0 ? Theme.captionLine + Theme.unit : 0)

    CaptionText {
        x: Theme.padding
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit
        width: parent.width - 4 * Theme.padding
        visible: row.description.length > 0
        text: row.description
    }
}
