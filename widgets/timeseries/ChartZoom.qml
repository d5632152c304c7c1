// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The page's time by the pointer on a chart: a drag chooses a piece, with Ctrl one to write a note on, with Shift or the
// middle button it moves what is shown, the wheel with Ctrl or two fingers go closer, a double click goes back. A
// click with Alt asks what happened.
Item {
    id: zoom

    required property TimePlot chart
    property PageTime time: null
    property bool canNote: false
    readonly property rect plot: chart.plotRect
    readonly property var choose: note.active ? note : look
    readonly property bool choosing: choose.active && !cancelled
    property bool cancelled: false

    signal explainRequested(point at)
    signal noted(real fromMs, real toMs)

    enabled: time !== null

    function clamped(x: real): real {
        return Math.max(plot.x, Math.min(plot.x + plot.width, x));
    }

    TapHandler {
        acceptedModifiers: Qt.AltModifier
        onTapped: eventPoint => zoom.explainRequested(eventPoint.position)
    }
    // Not a MouseArea, which would keep a press from what is below, and from a long one of a finger.
    TapHandler {
        property real tappedAt: 0

        acceptedButtons: Qt.LeftButton
        gesturePolicy: TapHandler.DragThreshold
        onTapped: {
            const again = Date.now() - tappedAt < Qt.styleHints.mouseDoubleClickInterval;
            tappedAt = again ? 0 : Date.now();
            if (again)
                zoom.time.back();
        }
    }
    component Chooser: DragHandler {
        property real fromX: 0
        property real toX: 0

        signal chosen(real fromMs, real toMs)

        target: null
        yAxis.enabled: false
        acceptedButtons: Qt.LeftButton
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        cursorShape: active ? Qt.SizeHorCursor : undefined
        // qmllint disable unqualified
        onActiveChanged: {
            if (active) {
                zoom.cancelled = false;
                fromX = zoom.clamped(centroid.pressPosition.x);
                toX = zoom.clamped(centroid.position.x);
            } else if (!zoom.cancelled && Math.abs(toX - fromX) >= Theme.unit) {
                chosen(zoom.chart.timeAt(Math.min(fromX, toX)), zoom.chart.timeAt(Math.max(fromX, toX)));
            }
        }
        onCentroidChanged: if (active) toX = zoom.clamped(centroid.position.x)
        onCanceled: zoom.cancelled = true
        // qmllint enable unqualified
    }
    Chooser {
        id: look
        acceptedModifiers: Qt.NoModifier
        onChosen: (fromMs, toMs) => zoom.time.show(fromMs, toMs)
    }
    Chooser {
        id: note
        enabled: zoom.canNote
        acceptedModifiers: Qt.ControlModifier
        onChosen: (fromMs, toMs) => zoom.noted(fromMs, toMs)
    }
    component Mover: DragHandler {
        property real heldX: 0

        target: null
        yAxis.enabled: false
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: heldX = centroid.position.x
        onCentroidChanged: {
            if (!active || zoom.plot.width <= 0) // qmllint disable unqualified
                return;
            const by = centroid.position.x - heldX;
            heldX = centroid.position.x;
            if (by !== 0)
                zoom.time.pan(-by / zoom.plot.width); // qmllint disable unqualified
        }
    }
    Mover {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.ShiftModifier
    }
    Mover { acceptedButtons: Qt.MiddleButton }
    WheelHandler {
        target: null
        acceptedModifiers: Qt.ControlModifier
        onWheel: event => zoom.time.zoom(Math.pow(0.8, event.angleDelta.y / 120), zoom.chart.timeAt(zoom.clamped(event.x)))
    }
    // Two fingers: closer and farther, around the middle between them.
    PinchHandler {
        property real shownScale: 1

        target: null
        onActiveChanged: shownScale = 1
        onActiveScaleChanged: {
            const by = shownScale / activeScale;
            if (!active || Math.abs(by - 1) < 0.02)
                return;
            shownScale = activeScale;
            zoom.time.zoom(by, zoom.chart.timeAt(zoom.clamped(centroid.position.x)));
        }
    }
    EscapeKey {
        held: zoom.choosing
        onPressed: zoom.cancelled = true
    }
    Rectangle {
        visible: zoom.choosing
        x: Math.min(zoom.choose.fromX, zoom.choose.toX)
        y: zoom.plot.y
        width: Math.abs(zoom.choose.toX - zoom.choose.fromX)
        height: zoom.plot.height
        color: Theme.alpha(Theme.accent, 0.16)
        border.width: Theme.hairline
        border.color: Theme.accent

        CaptionText {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.unit
            visible: implicitWidth + Theme.gap < parent.width
            color: Theme.text1
            text: zoom.choosing ? Format.duration(Math.abs(zoom.chart.timeAt(zoom.choose.toX) - zoom.chart.timeAt(zoom.choose.fromX))) : ""
        }
    }
}
