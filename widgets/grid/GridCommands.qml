// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Widgets

// What can be done to the widgets of a page, for keys, menus, tools and the palette alike: to those that are chosen, or
// to the one that last had the focus.
QtObject {
    id: commands

    required property var grid
    // The widget that has, or last had, the focus.
    property string current
    readonly property var targets: {
        const chosen = grid.selection.ids;
        const known = current.length > 0 && grid.layout.editing;
        return chosen.length > 0 && (!known || chosen.includes(current)) ? chosen : current.length > 0 ? [current] : [];
    }
    // The ways to put several in order, and how many that needs.
    readonly property var arrangements: [
        { how: "left", text: qsTr("Align left edges"), least: 2 },
        { how: "right", text: qsTr("Align right edges"), least: 2 },
        { how: "top", text: qsTr("Align top edges"), least: 2 },
        { how: "bottom", text: qsTr("Align bottom edges"), least: 2 },
        { how: "width", text: qsTr("Same width"), least: 2 },
        { how: "height", text: qsTr("Same height"), least: 2 },
        { how: "distribute", text: qsTr("Distribute evenly"), least: 3 },
        { how: "compact", text: qsTr("Compact upwards"), least: 1 }
    ]
    readonly property LayoutModel layout: grid.layout
    readonly property CanvasEdits canvas: layout.canvas

    property Connections changes: Connections {
        target: commands.canvas
        function onAdded(page, widgets) {
            if (page === commands.grid.pageId && commands.grid.active)
                Qt.callLater(commands.choose, widgets); // qmllint disable type
        }
    }
    property Connections gone: Connections {
        target: commands.grid.widgets
        function onCountChanged() {
            if (commands.grid.widgets.indexOf(commands.current) < 0)
                commands.current = "";
        }
    }

    // An answer of the layout that isn't empty says what was wrong.
    function done(problem: string): bool {
        if (problem.length > 0)
            grid.said(problem, true);
        return problem.length === 0;
    }
    function choose(widgets: var) {
        if (layout.editing)
            grid.selection.setQuietly(widgets);
        grid.focusWidget(widgets[0]);
    }
    // Something was put there by hand: from now on one edits.
    function edited(widgets: var) {
        layout.editing = true;
        Qt.callLater(choose, widgets); // qmllint disable type
    }
    function addNew(offer: var) {
        layout.editing = true;
        done(canvas.addNew(grid.pageId, offer));
    }
    // From its file ({ url, name, error }), to where it was dropped on the grid.
    function addPicture(file: var, at: point) {
        if (!done(file.error))
            return;
        const offer = { type: "image", title: file.name, options: { image: file.url } };
        const widget = grid.narrow || !grid.contains(at) ? ""
            : canvas.previewNew(grid.pageId, offer, grid.columnAt(at.x), Math.max(0, grid.rowAt(at.y + grid.contentY)));
        if (widget.length === 0)
            addNew(offer); // says why not
        else if (done(layout.commitPreview()))
            edited([widget]);
    }
    function copy() {
        const clip = canvas.copied(grid.pageId, targets);
        if (clip.length === 0)
            return;
        Clipboard.copyWidgets(clip);
        grid.said(qsTr("%n widgets copied", "", targets.length), false);
    }
    function cut() {
        const clip = canvas.copied(grid.pageId, targets);
        if (clip.length > 0 && remove())
            Clipboard.copyWidgets(clip);
    }
    function paste() {
        const at = grid.placeToPaste();
        canvas.paste(grid.pageId, Clipboard.widgets(), at.x, at.y);
    }
    function duplicate() {
        done(canvas.duplicate(grid.pageId, targets));
    }
    // The focus goes to the nearest one that stays.
    function remove(): bool {
        const going = targets;
        let next = "";
        for (const key of [Qt.Key_Left, Qt.Key_Up, Qt.Key_Right, Qt.Key_Down]) {
            const near = grid.widgets.neighbour(going[0] ?? "", key);
            if (next.length === 0 && !going.includes(near))
                next = near;
        }
        const page = grid;
        const ok = done(canvas.remove(grid.pageId, going));
        if (ok)
            page.focusWidget(next);
        return ok;
    }
    function arrange(how: string) {
        done(canvas.arrange(grid.pageId, targets, how, grid.selection.lead));
    }
    function isLocked(): bool {
        return targets.length > 0 && targets.every(id => grid.widgets.widget(id)["locked"]);
    }
    function lock() {
        done(canvas.lock(grid.pageId, targets, !isLocked()));
    }
    function lockPage() {
        done(canvas.lockPage(grid.pageId, !grid.pageLocked));
    }
    // Widgets float up, so a step down may need more than one row before anything changes.
    function move(dx: int, dy: int) {
        const free = canvas.unlocked(grid.pageId, targets);
        if (free.length === 0)
            return grid.refuse();
        const before = JSON.stringify(grid.widgets.places());
        for (let n = 1; n <= 12; ++n) {
            canvas.previewMove(grid.pageId, free, dx * n, dy * n);
            if (JSON.stringify(grid.widgets.places()) !== before) {
                layout.commitPreview();
                return;
            }
        }
        layout.cancelPreview();
    }
    function swapTowards(key: int) {
        const other = grid.widgets.neighbour(current, key);
        if (other.length > 0)
            done(canvas.swap(grid.pageId, current, other));
    }
    function resize(dw: int, dh: int) {
        const info = grid.widgets.widget(current);
        done(layout.resizeWidget(grid.pageId, current, Math.max(1, info["gridW"] + dw), Math.max(1, info["gridH"] + dh)));
    }
}
