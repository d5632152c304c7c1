// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// Some of the widget's queries, by their numbers.
OptionField {
    id: field

    implicitHeight: queries.implicitHeight

    Flow {
        id: queries
        width: parent.width
        spacing: Theme.margin
        Repeater {
            model: field.queryCount
            UiCheckBox {
                required property int index
                text: qsTr("Query %1").arg(index + 1)
                checked: field.list.indexOf(index) >= 0 // qmllint disable unqualified
                onToggled: {
                    const others = field.list.filter(each => each !== index); // qmllint disable unqualified
                    field.edited((checked ? others.concat(index) : others).sort((a, b) => a - b)); // qmllint disable unqualified
                }
            }
        }
    }
}
