// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// A page of widgets on twelve columns, on fewer where the window is narrow.
Flickable {
    id: grid

    required property AppModel app
    required property string pageId
    required property PageTime time
    property bool active: true
    readonly property LayoutModel layout: app.layout
    readonly property WidgetsModel widgets: layout.pages.widgets(pageId)
    readonly property bool narrow: width < Theme.narrowWidth - Theme.railWidthNarrow
    readonly property bool editing: layout.editing && !narrow
    property string openedId
    readonly property real cellWidth: (width - 2 * Theme.margin - (Theme.gridColumns - 1) * Theme.gap) / Theme.gridColumns
    readonly property real stepX: cellWidth + Theme.gap
    readonly property real stepY: Theme.gridRow + Theme.gap
    property int shownRows: widgets ? widgets.rows : 0

    signal configureRequested(string widgetId, int query, int position)

    contentWidth: width
    contentHeight: Math.max(height, Theme.padding * 2 + (editing ? 4 : 0) * stepY + (narrow ? stack.height : shownRows * stepY - Theme.gap))
    boundsBehavior: Flickable.StopAtBounds
    interactive: !layout.previewing && openedId.length === 0
    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Widgets")

    function cellFor(widgetId: string): Item {
        for (let i = 0; i < cells.count; ++i) {
            const cell = cells.itemAt(i) as WidgetCell;
            if (cell && cell.widgetId === widgetId)
                return cell;
        }
        return null;
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

    Crosshair { id: crosshair }
    NarrowStack {
        id: stack
        active: grid.narrow
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

        model: grid.widgets
        delegate: WidgetCell {
            grid: cells.page // qmllint disable unqualified
            stackPlace: stack.places[index] ?? Qt.rect(0, 0, 0, 0) // qmllint disable unqualified
            crosshair: cells.cross // qmllint disable unqualified
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        visible: cells.count === 0 && grid.layout.state === LayoutModel.Ready
        UiText {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("An empty page")
            size: Theme.headingSize
        }
        UiText {
            anchors.horizontalCenter: parent.horizontalCenter
            text: {
                if (!grid.layout.canEdit)
                    return qsTr("Nobody has put a widget here yet.");
                return grid.layout.editing ? qsTr("Press A to add a widget from the gallery.") : qsTr("Press E to edit, then A to add a widget.");
            }
            color: Theme.text2
        }
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
