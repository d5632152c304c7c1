// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme

// Which series, at which time, its value then and how far from usual that was; and its course, in which another time is
// chosen by a click or by the arrows.
Item {
    id: head

    required property ExplainModel explain

    implicitHeight: facts.height + Theme.gap + course.height

    function focusTime() {
        course.forceActiveFocus(Qt.TabFocusReason);
    }

    Column {
        id: facts
        width: parent.width
        spacing: Theme.gap

        UiComboBox {
            width: Math.min(Theme.dialogWidth, parent.width)
            visible: head.explain.names.length > 1
            label: qsTr("Series")
            model: head.explain.names
            currentIndex: head.explain.chosen
            onActivated: index => head.explain.chosen = index
        }
        UiText {
            width: parent.width
            visible: head.explain.names.length === 1
            text: head.explain.name
            font.weight: Font.Medium
        }
        Row {
            spacing: Theme.gap
            width: parent.width

            UiText {
                id: figure
                height: Theme.figureLine
                text: head.explain.number
                size: Theme.figureSize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1 %2").arg(head.explain.number).arg(head.explain.unit)
            }
            UiText {
                id: measure
                height: Theme.figureLine
                text: head.explain.unit
                size: Theme.headingSize
                color: Theme.text2
                Accessible.ignored: true
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - figure.width - measure.width - 2 * parent.spacing
                UiText {
                    width: parent.width
                    height: Theme.bodyLine
                    text: Format.dateTime(head.explain.t)
                }
                CaptionText {
                    width: parent.width
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    text: head.explain.reach
                }
            }
        }
    }
    FocusScope {
        id: course
        anchors.top: facts.bottom
        anchors.topMargin: Theme.gap
        width: parent.width
        height: Theme.topBarHeight + Theme.captionLine
        activeFocusOnTab: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Time: %1").arg(Format.dateTime(head.explain.t))
        Accessible.description: qsTr("Arrows go a step earlier or later, with Shift ten")
        Accessible.focusable: true
        Keys.onLeftPressed: event => head.explain.step(event.modifiers & Qt.ShiftModifier ? -10 : -1)
        Keys.onRightPressed: event => head.explain.step(event.modifiers & Qt.ShiftModifier ? 10 : 1)

        CourseItem {
            id: line
            width: parent.width
            height: Theme.topBarHeight
            values: head.explain.values
            color: Theme.seriesColor(head.explain.colorIndex)
            place: head.explain.place
            placeColor: Theme.text2
            lineWidth: Theme.lineWidth

            TapHandler {
                enabled: head.explain.known
                onTapped: eventPoint => {
                    const share = Math.max(0, Math.min(1, eventPoint.position.x / line.width));
                    head.explain.t = Math.round((head.explain.fromMs + share * (head.explain.toMs - head.explain.fromMs)) / 1000) * 1000;
                }
            }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
        CaptionText {
            x: Theme.unit
            y: line.height
            height: Theme.captionLine
            visible: head.explain.known
            text: Format.timeOfDay(head.explain.fromMs)
        }
        CaptionText {
            y: line.height
            height: Theme.captionLine
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit
            visible: head.explain.known
            text: Format.timeOfDay(head.explain.toMs)
        }
        FocusRing { shown: course.activeFocus }
    }
}
