// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// What is marked in a query: two brackets that belong together, and an error from below, on each line that it is on.
Item {
    id: marks

    required property UiTextArea field
    property var brackets: []
    property int start: 0
    property int end: 0
    property string message
    // The parts of the error, one a line.
    readonly property var underlined: marks.end > marks.start && marks.field.length > 0 ? marks.linesOf(marks.start, Math.min(marks.end, marks.field.length), marks.field.width) : []

    // Depends on the width, too: text is wrapped.
    function linesOf(from: int, to: int, width: real): var {
        const lines = [];
        for (let i = from; i < to; ++i) {
            const here = marks.field.positionToRectangle(i);
            const next = marks.field.positionToRectangle(i + 1);
            const right = next.y === here.y ? next.x : here.x + Theme.gap;
            const last = lines.length > 0 ? lines[lines.length - 1] : null;
            if (last && last.y === here.y)
                last.right = right;
            else
                lines.push({ x: here.x, y: here.y, right: right, height: here.height });
        }
        return lines;
    }

    Repeater {
        model: marks.brackets
        Rectangle {
            required property int modelData
            readonly property rect at: marks.field.positionToRectangle(modelData) // qmllint disable unqualified
            readonly property rect next: marks.field.positionToRectangle(modelData + 1) // qmllint disable unqualified
            x: at.x
            y: at.y
            width: next.y === at.y ? next.x - at.x : Theme.gap
            height: at.height
            radius: Theme.radiusTiny
            color: Theme.alpha(Theme.accent, 0.25)
            border.width: Theme.hairline
            border.color: Theme.accent
        }
    }
    Repeater {
        model: marks.underlined
        Item {
            id: part
            required property var modelData
            x: modelData.x
            y: modelData.y
            width: Math.max(Theme.unit, modelData.right - modelData.x)
            height: modelData.height + Theme.focusWidth
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Error: %1").arg(marks.message) // qmllint disable unqualified

            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.focusWidth
                color: Theme.critical
            }
            HoverHandler { id: hover }
            UiToolTip {
                visible: hover.hovered
                text: marks.message // qmllint disable unqualified
            }
        }
    }
}
