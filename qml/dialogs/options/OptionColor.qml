// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// One of the series' colours: a stop of Tab, arrows choose.
OptionField {
    id: field

    readonly property int chosen: value ?? 0

    implicitHeight: Theme.controlHeight

    function choose(index: int) {
        field.edited((index + Theme.series.length) % Theme.series.length);
    }

    Row {
        id: swatches
        height: parent.height
        spacing: Theme.gap
        activeFocusOnTab: true
        Accessible.role: Accessible.ComboBox
        Accessible.name: field.option.title
        Accessible.description: qsTr("Colour %1").arg(field.chosen + 1)
        Keys.onLeftPressed: field.choose(field.chosen - 1)
        Keys.onRightPressed: field.choose(field.chosen + 1)

        Repeater {
            model: Theme.series
            Rectangle {
                id: swatch
                required property int index
                required property color modelData
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                width: Theme.iconSize
                height: Theme.iconSize
                radius: Theme.unit
                color: modelData
                Accessible.role: Accessible.RadioButton
                Accessible.name: qsTr("Colour %1").arg(index + 1)
                Accessible.checked: field.chosen === index // qmllint disable unqualified
                Accessible.onPressAction: field.choose(index) // qmllint disable unqualified

                Icon {
                    anchors.fill: parent
                    visible: field.chosen === swatch.index // qmllint disable unqualified
                    name: "check"
                    color: Theme.accentInk
                }
                FocusRing {
                    shown: swatches.activeFocus && field.chosen === swatch.index // qmllint disable unqualified
                    corner: Theme.unit
                }
                TapHandler { onTapped: field.choose(swatch.index) } // qmllint disable unqualified
            }
        }
    }
}
