// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Controls

// Every text of the program; the figures stand in columns because the family's digits have one width.
Text {
    property int size: Theme.bodySize

    font.family: Theme.family
    font.pixelSize: size
    color: Theme.text1
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
