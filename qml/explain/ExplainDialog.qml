// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.App
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// What happened at a point of a chart: how far from usual its series was, what else is known of the time, and which
// series moved with it.
UiDialog {
    id: dialog

    // Whether a series can be put on a page.
    property bool canAdd: false
    readonly property bool wide: width > Theme.dialogWidth * 1.3
    readonly property bool failed: explain.state === ExplainModel.Failed || explain.state === ExplainModel.Disconnected

    signal offersRequested(var offers)

    leastBodyHeight: head.implicitHeight + (wide ? 1 : 2) * (Theme.railWidth + Theme.margin)
    title: qsTr("What happened")
    width: parent ? Math.min(Theme.dialogWidth * 2, parent.width - 2 * Theme.margin) : Theme.dialogWidth
    onOpened: head.focusTime()
    onClosed: explain.close()

    // `moment`: WidgetBody.moment()
    function openFor(moment: var) {
        explain.show(moment.app, moment);
        open();
    }
    function add(row: int) {
        const offer = explain.moved.offer(row);
        accept();
        offersRequested([offer]);
    }

    ExplainModel { id: explain }

    body: Item {
        implicitHeight: Theme.dialogWidth * 1.1

        ExplainHead {
            id: head
            width: parent.width
            explain: explain
        }
        Item {
            id: answer
            anchors.top: head.bottom
            anchors.topMargin: Theme.margin
            anchors.bottom: parent.bottom
            width: parent.width
            opacity: explain.state === ExplainModel.Ready ? 1 : Theme.hiddenOpacity

            MovedList {
                id: moved
                visible: explain.known
                width: dialog.wide ? Math.round((parent.width - Theme.margin) * 0.62) : parent.width
                height: dialog.wide ? parent.height : Math.round((parent.height - Theme.margin) * 0.6)
                explain: explain
                canAdd: dialog.canAdd
                onAddRequested: row => dialog.add(row)
            }
            HappenedList {
                visible: explain.known
                x: dialog.wide ? moved.width + Theme.margin : 0
                y: dialog.wide ? 0 : moved.height + Theme.margin
                width: parent.width - x
                height: parent.height - y
                explain: explain
            }
        }
        Loader {
            anchors.fill: answer
            active: explain.state === ExplainModel.Loading && !explain.known
            sourceComponent: Skeleton {}
        }
        Loader {
            anchors.fill: answer
            active: dialog.failed
            // qmllint disable unqualified
            sourceComponent: WidgetMessage {
                failed: true
                text: explain.message
                canEdit: false
            }
            // qmllint enable unqualified
        }
    }
    buttons: [
        UiButton {
            text: qsTr("Close")
            onClicked: dialog.accept()
        }
    ]
}
