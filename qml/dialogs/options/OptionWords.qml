// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// Some of the words, in their own order.
OptionField {
    id: field

    implicitHeight: words.implicitHeight

    Flow {
        id: words
        width: parent.width
        spacing: Theme.margin
        Repeater {
            model: field.option.words
            UiCheckBox {
                required property var modelData
                text: modelData.title
                checked: field.list.indexOf(modelData.id) >= 0 // qmllint disable unqualified
                onToggled: {
                    const chosen = field.list; // qmllint disable unqualified
                    const id = modelData.id;
                    field.edited(field.option.words.map(w => w.id).filter(each => each === id ? checked : chosen.indexOf(each) >= 0)); // qmllint disable unqualified
                }
            }
        }
    }
}
