// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// What an import didn't carry over, to scroll through.
ListView {
    id: list

    required property ImportRemarksModel remarks

    model: remarks
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: contentHeight > height
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Not carried over")

    delegate: ImportRemark {
        width: list.width - Theme.padding // qmllint disable unqualified
    }
    T.ScrollBar.vertical: UiScrollBar {}
    FocusRing {
        shown: list.activeFocus
    }
}
