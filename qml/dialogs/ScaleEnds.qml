// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Where a widget's scale begins and ends; empty: as its data want it.
FormRow {
    id: ends

    readonly property real lower: numberOf(from.text)
    readonly property real upper: numberOf(to.text)
    readonly property bool ordered: isNaN(lower) || isNaN(upper) || lower < upper
    readonly property bool valid: ordered && isRight(from.text) && isRight(to.text)

    label: qsTr("Scale")

    function load(minimum: real, maximum: real) {
        from.text = isNaN(minimum) ? "" : Format.exact(minimum);
        to.text = isNaN(maximum) ? "" : Format.exact(maximum);
    }
    function numberOf(text: var): real {
        return Format.parse(text);
    }
    function isRight(text: var): bool {
        return text.trim().length === 0 || !isNaN(Format.parse(text));
    }

    Row {
        spacing: Theme.gap
        UiTextField {
            id: from
            width: Theme.railWidth / 2
            label: qsTr("Scale: from")
            placeholderText: qsTr("Automatic")
            failed: !ends.isRight(text) || !ends.ordered
        }
        UiText {
            height: Theme.controlHeight
            verticalAlignment: Text.AlignVCenter
            text: qsTr("to")
        }
        UiTextField {
            id: to
            width: Theme.railWidth / 2
            label: qsTr("Scale: to")
            placeholderText: qsTr("Automatic")
            failed: !ends.isRight(text) || !ends.ordered
        }
    }
}
