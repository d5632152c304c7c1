// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// Heads the fields of a form that belong together.
UiText {
    size: Theme.titleSize
    font.weight: Font.DemiBold
    height: Theme.controlHeightSmall
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
