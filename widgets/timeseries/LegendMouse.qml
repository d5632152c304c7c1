// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Models

// A legend entry by mouse: a click shows its series alone, with Ctrl it hides it or shows it again.
TapHandler {
    required property LiveSeries series
    required property int row

    gesturePolicy: TapHandler.ReleaseWithinBounds
    onTapped: eventPoint => {
        if (point.modifiers & Qt.ControlModifier)
            series.setHidden(row, !series.hidden(row));
        else
            series.isolate(row);
    }
}
