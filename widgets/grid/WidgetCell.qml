// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A widget on the grid: where it is, how it is chosen, dragged, resized and used by keyboard.
FocusScope {
    id: cell

    required property int index
    required property string widgetId
    required property string type
    required property string title
    required property string context
    required property int gridX
    required property int gridY
    required property int gridW
    required property int gridH
    required property var queries
    required property string unit
    required property real minimum
    required property real maximum
    required property var thresholds
    required property var options
    required property bool locked
    required property var grid
    property Crosshair crosshair
    // Its place where the window is too narrow for the grid.
    property rect stackPlace
    // What the widget shows is asked of all machines.
    readonly property bool everywhere: options.host === "all" && grid.app.everywhere !== null
    readonly property bool opened: grid.alone || grid.openedId === widgetId
    readonly property bool held: carried || sizer.held
    // Under the pointer, alone or with others.
    readonly property bool carried: grid.drag.active && grid.drag.ids.includes(widgetId)
    property point carriedFrom
    readonly property bool chosen: grid.editing && grid.selection.contains(widgetId)
    // It stays as and where it is.
    readonly property bool fixed: locked || grid.pageLocked
    // It isn't there yet: only where it would be is shown.
    readonly property bool incoming: grid.incoming === widgetId
    readonly property WidgetBody body: frame.body
    readonly property alias picture: frame
    readonly property rect place: {
        if (grid.alone)
            return Qt.rect(Theme.gap, Theme.gap, grid.width - 2 * Theme.gap, grid.height - 2 * Theme.gap);
        if (opened)
            return Qt.rect(Theme.margin, grid.contentY + Theme.padding, grid.width - 2 * Theme.margin, grid.height - 2 * Theme.padding);
        if (grid.narrow)
            return stackPlace;
        return Qt.rect(Math.round(Theme.margin + gridX * grid.stepX), Theme.padding + gridY * grid.stepY, Math.round(gridW * grid.stepX - Theme.gap), gridH * grid.stepY - Theme.gap);
    }

    function copy() {
        frame.copy(grid.canvas.copied(grid.pageId, [widgetId]));
    }
    function configure(query: int, position: int) {
        if (fixed)
            grid.refuse();
        else
            grid.configureRequested(widgetId, query, position);
    }
    onCarriedChanged: carriedFrom = Qt.point(x, y)
    onActiveFocusChanged: if (activeFocus) grid.commands.current = widgetId
    // A button of this widget is about this one alone.
    function onlyThis(act: var) {
        if (!grid.selection.contains(widgetId))
            grid.selection.set([widgetId]);
        grid.commands.current = widgetId;
        act();
    }
    // A legend that doesn't say whose a series is would give all machines the same one.
    function ofEachMachine(query: var): var {
        const legend = query.legend;
        return { expr: query.expr, legend: legend.length === 0 || legend.includes("{{instance}}") ? legend : "{{instance}} " + legend };
    }

    x: place.x
    y: place.y
    width: place.width
    height: place.height
    z: opened ? 4 : held ? 3 : hover.hovered ? 2 : activeFocus ? 1 : 0
    visible: grid.openedId.length === 0 || opened
    activeFocusOnTab: true
    Accessible.role: Accessible.Pane
    Accessible.name: title
    Accessible.description: {
        const marks = [chosen ? qsTr("Selected") : "", grid.editing && fixed ? qsTr("Locked") : "", frame.stateText];
        return marks.filter(each => each.length > 0).join(", ");
    }
    Accessible.selectable: grid.editing
    Accessible.selected: chosen
    Accessible.focusable: true
    Accessible.focused: activeFocus

    Behavior on x { enabled: motion.wanted; NumberAnimation { duration: Theme.motion; easing.type: Easing.OutCubic } }
    Behavior on y { enabled: motion.wanted; NumberAnimation { duration: Theme.motion; easing.type: Easing.OutCubic } }
    QtObject {
        id: motion
        readonly property bool wanted: cell.grid.layout.editing && !cell.grid.narrow && Theme.motion > 0
    }
    WidgetSettings {
        id: settings
        app: cell.everywhere ? cell.grid.app.everywhere : cell.grid.app
        pageId: cell.grid.pageId
        widgetId: cell.widgetId
        type: cell.type
        title: cell.title
        context: cell.context
        queries: cell.everywhere ? cell.queries.map(cell.ofEachMachine) : cell.queries
        unit: cell.unit
        minimum: cell.minimum
        maximum: cell.maximum
        thresholds: cell.thresholds
        options: cell.options
        time: cell.grid.time
        active: cell.grid.active && cell.visible && !cell.incoming
        crosshair: cell.crosshair
        annotations: ofAll.item as AnnotationsModel ?? cell.grid.annotations
        carrier: cell.grid.carrier
        onExplainRequested: moment => cell.grid.explainRequested(moment)
        onVisitRequested: (label, value, page) => cell.grid.visit(label, value, page)
        onNoteRequested: (fromMs, toMs) => cell.grid.noteRequested(fromMs, toMs)
    }
    // What is noted on all machines.
    Loader {
        id: ofAll
        active: cell.everywhere
        // qmllint disable unqualified
        sourceComponent: AnnotationsModel {
            app: settings.app
            rangeMs: settings.rangeMs
            endMs: settings.endMs
            active: settings.active
        }
        // qmllint enable unqualified
    }
    GridGhost {
        anchors.fill: parent
        visible: cell.held || cell.incoming
    }
    Item {
        id: card
        // While held it follows the pointer; the cell itself is where it would land.
        x: cell.carried ? cell.carriedFrom.x + cell.grid.drag.byX - cell.x : 0
        y: cell.carried ? cell.carriedFrom.y + cell.grid.drag.byY - cell.y : 0
        visible: !cell.incoming
        width: sizer.held ? sizer.heldWidth : cell.width
        height: sizer.held ? sizer.heldHeight : cell.height

        WidgetFrame {
            id: frame
            anchors.fill: parent
            settings: settings
            editing: cell.grid.editing
            canEdit: cell.grid.mayEdit
            opened: cell.opened
            locked: cell.fixed
            chosen: cell.chosen
            heldSize: sizer.held ? Qt.size(cell.width, cell.height) : Qt.size(0, 0)
            highlighted: cell.held || cell.chosen
            actionsShown: !cell.held && (hover.hovered || cell.activeFocus)
            onConfigureRequested: (query, position) => cell.configure(query, position)
            onDuplicateRequested: cell.onlyThis(() => cell.grid.commands.duplicate())
            onRemoveRequested: cell.onlyThis(() => cell.grid.commands.remove())
            onLockRequested: cell.onlyThis(() => cell.grid.commands.lock())
            onOpenRequested: cell.grid.toggleOpen(cell.widgetId)
            onCopyRequested: cell.copy()
            CellMover {
                id: mover
                anchors.fill: parent
                z: -1
                cell: cell
                enabled: cell.grid.editing && !cell.opened
            }
        }
        FocusRing {
            shown: cell.activeFocus && frame.activeFocus === false
            corner: Theme.radius
        }
        CellSizer {
            id: sizer
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            cell: cell
            visible: cell.grid.editing && !cell.opened && !cell.fixed
        }
    }
    HoverHandler { id: hover }
    CellKeys {
        id: keys
        cell: cell
    }
    Keys.forwardTo: [keys]
}
