// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// Empty where the option may be missing.
OptionField {
    id: field

    readonly property bool whole: option.kind === "integer"

    implicitHeight: input.implicitHeight
    // What is being typed stays as it is typed: "0." is on its way to 0.5.
    onValueChanged: if (!input.activeFocus) input.text = typeof value === "number" ? Format.exact(value) : value ?? ""

    function isRight(text: var): bool {
        if (text.trim().length === 0)
            return true;
        const number = Format.parse(text);
        return !isNaN(number) && number >= option.lowest && number <= option.highest && (!whole || Math.floor(number) === number);
    }

    UiTextField {
        id: input
        width: Theme.railWidth / 2
        label: field.option.title
        placeholderText: qsTr("%1 to %2").arg(Format.exact(field.option.lowest)).arg(Format.exact(field.option.highest))
        failed: field.failed || !field.isRight(text)
        // What isn't right is refused with everything else, instead of being forgotten.
        onTextEdited: {
            const given = text.trim();
            const number = Format.parse(given);
            field.edited(given.length === 0 ? null : isNaN(number) ? given : number);
        }
    }
}
