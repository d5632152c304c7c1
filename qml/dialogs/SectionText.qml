// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme

// What a part of a list is called.
CaptionText {
    required property string section

    width: ListView.view ? ListView.view.width : 0
    height: Theme.controlHeightSmall
    leftPadding: Theme.gap
    verticalAlignment: Text.AlignVCenter
    text: section
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
    Accessible.name: section
}
