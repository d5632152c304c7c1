// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A page of widgets on twelve columns, on fewer where the window is narrow.
//
// Its parts: the selection, the drag of widgets, what is dropped here, the commands that keys and menus share.
Flickable {
    id: grid

    required property AppModel app
    required property string pageId
    required property PageTime time
    property bool active: true
    // Nothing of it is changed here.
    property bool fixed: false
    // Not empty: this widget alone, as large as the grid.
    property string only
    readonly property bool alone: only.length > 0
    // The window of its own that it has, if it was torn off (TornWindow).
    property var torn: null
    // Brings what is dragged here from elsewhere; may be null.
    property CanvasDrag carrier: null
    readonly property LayoutModel layout: app.layout
    readonly property CanvasEdits canvas: layout.canvas
    readonly property WidgetsModel widgets: layout.pages.widgets(pageId)
    readonly property bool narrow: width < Theme.narrowWidth - Theme.railWidthNarrow
    readonly property bool mayEdit: layout.canEdit && !fixed
    readonly property bool editing: layout.editing && !narrow && !fixed
    property string openedId
    property bool pageLocked: false
    readonly property alias selection: selection
    readonly property alias drag: drag
    readonly property alias commands: commands
    readonly property alias incoming: drop.incoming
    readonly property alias menus: menus
    readonly property alias crosshair: crosshair
    readonly property alias annotations: annotations
    readonly property real cellWidth: (width - 2 * Theme.margin - (Theme.gridColumns - 1) * Theme.gap) / Theme.gridColumns
    readonly property real stepX: cellWidth + Theme.gap
    readonly property real stepY: Theme.gridRow + Theme.gap
    property int shownRows: widgets ? widgets.rows : 0
    readonly property real usedHeight: 2 * Theme.padding + (narrow ? stack.height : shownRows * stepY - Theme.gap)
    readonly property alias exports: exports

    signal configureRequested(string widgetId, int query, int position)
    // What of its contents can be put on a page.
    signal offersRequested(var offers)
    // WidgetBody.moment()
    signal explainRequested(var moment)
    // Somebody wants to write a note on this time; 0: now.
    signal noteRequested(real fromMs, real toMs)
    // Something else is to be shown: a machine, a page; either may be empty.
    signal visitRequested(string machine, string page)
    // Of a widget; an empty id: of the page.
    signal exportRequested(string widgetId)
    signal tearOffRequested(string widgetId)
    // To be read out; shown, too, where it says why something wasn't done.
    signal said(string text, bool shown)

    contentWidth: width
    contentHeight: alone ? height : Math.max(height, usedHeight + (editing ? 4 : 0) * stepY)
    boundsBehavior: Flickable.StopAtBounds
    interactive: !layout.previewing && openedId.length === 0 && !alone
    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Widgets")

    function columnAt(x: real): int {
        return Math.max(0, Math.min(Theme.gridColumns - 1, Math.floor((x - Theme.margin + Theme.gap / 2) / stepX)));
    }
    function rowAt(y: real): int {
        return Math.floor((y - Theme.padding + Theme.gap / 2) / stepY);
    }
    function refreshLocked() {
        pageLocked = layout.pages.page(layout.pages.indexOf(pageId))["locked"] ?? false; // qmllint disable type
    }
    function refuse() {
        const name = pageLocked ? qsTr("This page") : widgets.widget(commands.current)["title"] ?? ""; // qmllint disable type
        said(qsTr("%1 is locked").arg(name), true);
    }
    function toggleOpen(widgetId: string) {
        if (alone)
            return torn.close();
        openedId = openedId === widgetId ? "" : widgetId;
        cellFor(widgetId).forceActiveFocus(Qt.OtherFocusReason);
    }
    // Where the pointer is, else where the focus is.
    function placeToPaste(): point {
        const at = pointer.point.position;
        const info = widgets.widget(commands.current);
        if (pointer.hovered)
            return Qt.point(columnAt(at.x), Math.max(0, rowAt(at.y + contentY)));
        return Qt.point(info["gridX"] ?? 0, info["gridY"] ?? 0); // qmllint disable type
    }
    function offersOf(widgetId: string): var {
        const cell = cellFor(widgetId) as WidgetCell;
        return cell && cell.body ? cell.body.offers() : [];
    }
    // Of a widget, at a point of the grid or wherever it sees fit; null where there is nothing to explain.
    function momentOf(widgetId: string, at: var): var {
        const cell = cellFor(widgetId) as WidgetCell;
        return cell && cell.body ? cell.body.moment(at ? cell.body.mapFromItem(grid, at) : null) : null;
    }
    // Of the widget that has the focus, or of the first that can be explained. False if none can.
    function explain(): bool {
        for (const id of [commands.current].concat(Array.from(grid.widgets.idsIn(0, 0, -1, -1)))) {
            const moment = momentOf(id, null);
            if (!moment)
                continue;
            explainRequested(moment);
            return true;
        }
        return false;
    }
    function cellFor(widgetId: string): Item {
        for (let i = 0; i < cells.count; ++i) {
            const cell = cells.itemAt(i) as WidgetCell;
            if (cell && cell.widgetId === widgetId)
                return cell;
        }
        return null;
    }
    function visit(label: string, value: string, page: string) {
        const variable = layout.variables.nameFor(label, value);
        if (variable.length > 0)
            layout.variables.choose(variable, [value]);
        if (variable.length === 0 || page.length > 0)
            visitRequested(variable.length > 0 ? "" : value, page);
    }
    // Moves the keyboard's focus, and the page with it.
    function focusWidget(widgetId: string) {
        const cell = cellFor(widgetId);
        if (!cell)
            return;
        cell.forceActiveFocus(Qt.TabFocusReason);
        reveal(cell);
    }
    function reveal(cell: Item) {
        if (cell.y < contentY)
            contentY = Math.max(0, cell.y - Theme.padding);
        else if (cell.y + cell.height > contentY + height)
            contentY = Math.min(contentHeight - height, cell.y + cell.height - height + Theme.padding);
    }

    Component.onCompleted: refreshLocked()
    onEditingChanged: if (!editing) selection.clear()
    onActiveChanged: if (!active) selection.clear()

    Connections {
        target: grid.layout.pages
        function onChanged() { grid.refreshLocked(); }
    }
    OneWidget {
        id: one
        widgets: grid.alone ? grid.widgets : null
        widgetId: grid.only
    }
    Crosshair { id: crosshair }
    AnnotationsModel {
        id: annotations
        app: grid.app
        rangeMs: grid.time.rangeMs
        endMs: grid.time.toMs
        active: grid.active
    }
    GridSelection {
        id: selection
        widgets: grid.widgets
        onIdsChanged: if (grid.editing && grid.active && !selection.quiet) grid.said(qsTr("%n selected", "", ids.length), false)
    }
    GridDrag {
        id: drag
        grid: grid
    }
    GridCommands {
        id: commands
        grid: grid
    }
    GridExport {
        id: exports
        grid: grid
    }
    CanvasDrop {
        id: drop
        grid: grid
        carrier: grid.carrier
    }
    HoverHandler {
        id: pointer
        parent: grid
    }
    GridMenus {
        id: menus
        grid: grid
    }
    GridBand {
        width: grid.contentWidth
        height: grid.contentHeight
        enabled: grid.editing
        grid: grid
    }
    NarrowStack {
        id: stack
        active: grid.narrow && !grid.alone
        cells: cells
        widgets: grid.widgets
        width: grid.width
    }
    GridGuides {
        visible: grid.editing && grid.layout.previewing
        anchors.fill: parent
        stepX: grid.stepX
        cellWidth: grid.cellWidth
        stepY: grid.stepY
    }
    Repeater {
        id: cells

        readonly property var page: grid
        readonly property Crosshair cross: crosshair

        model: grid.alone ? one : grid.widgets
        delegate: WidgetCell {
            grid: cells.page // qmllint disable unqualified
            stackPlace: stack.places[index] ?? Qt.rect(0, 0, 0, 0) // qmllint disable unqualified
            crosshair: cells.cross // qmllint disable unqualified
        }
    }
    EmptyPage {
        anchors.centerIn: parent
        visible: cells.count === 0 && !grid.alone && grid.layout.state === LayoutModel.Ready
        layout: grid.layout
    }
    UiScrollBar {
        parent: grid
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        size: grid.visibleArea.heightRatio
        position: grid.visibleArea.yPosition
        orientation: Qt.Vertical
        onPositionChanged: if (pressed) grid.contentY = position * grid.contentHeight
    }
}
