// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// Where what is being dragged would land. A plain rectangle: shapes aren't clipped where there is no graphics card.
Rectangle {
    radius: Theme.radius
    color: Theme.alpha(Theme.accent, 0.08)
    border.width: Theme.hairline
    border.color: Theme.accent
}
