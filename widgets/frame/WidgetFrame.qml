// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The card around a widget: its title row, its body, and what stands there while there is nothing to show.
Rectangle {
    id: frame

    required property WidgetSettings settings
    property bool editing: false
    property bool canEdit: true
    property bool highlighted: false
    property bool actionsShown: false
    property bool opened: false
    property bool locked: false
    property bool chosen: false
    // While the corner is dragged the body is laid out for this size, which changes by whole cells alone.
    property size heldSize: Qt.size(0, 0)
    readonly property WidgetBody body: loader.item as WidgetBody
    readonly property int status: body ? body.status : LiveSeries.Loading
    readonly property bool hasPicture: status === LiveSeries.Live || status === LiveSeries.Stale || status === LiveSeries.Disconnected
    readonly property string stateText: {
        switch (frame.status) {
        case LiveSeries.Stale: case LiveSeries.Disconnected: case LiveSeries.Error: return body.message;
        case LiveSeries.Empty: return body.emptyText;
        case LiveSeries.Loading: return qsTr("Loading");
        default: return body ? body.spokenText : "";
        }
    }

    signal configureRequested(int query, int position)
    signal duplicateRequested
    signal removeRequested
    signal lockRequested
    signal openRequested
    signal copyRequested

    // As a picture and, where it shows any, as values; beside them as what it is.
    function copy(widgets: string) {
        const values = hasPicture ? body.csv() : "";
        frame.grabToImage(result => {
            Clipboard.copy(result.image, values, widgets);
            justCopied.restart();
        });
    }

    radius: Theme.radius
    color: Theme.card
    clip: heldSize.width > 0
    border.width: Theme.hairline
    border.color: highlighted ? Theme.accent : Theme.line

    WidgetTitle {
        id: title
        x: Theme.padding
        y: Theme.padding - Theme.radiusTiny
        width: parent.width - 2 * Theme.padding
        title: frame.settings.title
        context: frame.settings.context.length > 0 ? frame.settings.context : frame.body ? frame.body.contextText : ""
        silent: frame.status === LiveSeries.Stale || frame.status === LiveSeries.Disconnected
        // A lost connection is told once, by the window.
        since: frame.status === LiveSeries.Stale && frame.settings.app ? frame.settings.app.connectionSinceMs : 0
        stateText: frame.stateText
        chosen: frame.chosen
        locked: frame.editing && frame.locked
        actionsWidth: actions.visible ? actions.width : 0
    }
    BodyLoader {
        id: loader
        settings: frame.settings
        x: Theme.hairline
        y: title.y + title.height + Theme.unit
        width: (frame.heldSize.width > 0 ? frame.heldSize.width : frame.width) - 2 * Theme.hairline
        height: (frame.heldSize.height > 0 ? frame.heldSize.height : frame.height) - y - Theme.hairline
        visible: frame.hasPicture
        enabled: !frame.editing
        opacity: frame.status === LiveSeries.Live ? 1 : 0.45
    }
    Timer {
        id: justCopied
        interval: 1500
    }
    Loader {
        anchors.fill: loader
        anchors.margins: Theme.padding
        active: frame.status === LiveSeries.Loading && loader.status !== Loader.Error
        sourceComponent: Skeleton {}
    }
    Loader {
        anchors.fill: loader
        anchors.margins: Theme.padding
        active: frame.status === LiveSeries.Empty || frame.status === LiveSeries.Error
        // qmllint disable unqualified
        sourceComponent: WidgetMessage {
            failed: frame.status === LiveSeries.Error
            text: frame.stateText
            query: failed && frame.body && frame.body.errorQuery >= 0 && frame.body.errorQuery < frame.settings.queries.length ? frame.settings.queries[frame.body.errorQuery].expr : ""
            position: frame.body ? frame.body.errorPosition : -1
            canEdit: frame.canEdit
            onEditRequested: frame.configureRequested(Math.max(0, frame.body.errorQuery), frame.body.errorPosition)
        }
        // qmllint enable unqualified
    }
    // Made when they are first wanted: buttons cost more than all else of a card.
    Loader {
        id: actions
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit
        visible: frame.actionsShown
        active: wanted
        property bool wanted: false
        readonly property bool screenOnly: true // left out of what is exported (ScenePainter)
        onVisibleChanged: if (visible) wanted = true
        // qmllint disable unqualified
        sourceComponent: WidgetActions {
            editing: frame.editing
            canEdit: frame.canEdit
            opened: frame.opened
            locked: frame.locked
            subject: frame.settings.title
            copied: justCopied.running
            onConfigureRequested: frame.configureRequested(-1, -1)
            onDuplicateRequested: frame.duplicateRequested()
            onRemoveRequested: frame.removeRequested()
            onLockRequested: frame.lockRequested()
            onOpenRequested: frame.openRequested()
            onCopyRequested: frame.copyRequested()

            Rectangle {
                parent: actions
                z: -1
                anchors.fill: parent
                anchors.margins: -Theme.radiusTiny
                color: Theme.card
            }
        }
        // qmllint enable unqualified
    }
}
