// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// The notes and events of the time that a chart shows. One stop of Tab where there are any: arrows go from one to the
// next, Delete removes a note.
FocusScope {
    id: marks

    required property TimePlot chart
    required property WidgetSettings settings
    readonly property AnnotationsModel annotations: settings.annotations
    readonly property string option: settings.options.marks ?? "notes"
    readonly property bool withEvents: option === "events" || (option !== "none" && settings.time !== null && settings.time.events)
    // The one by keyboard, and the one under the pointer.
    property int current: -1
    property AnnotationMark pointed: null
    readonly property AnnotationMark chosen: activeFocus && current >= 0 && current < items.count ? items.itemAt(current) as AnnotationMark : null
    property AnnotationsModel watched: null

    // Events are asked for while some chart shows them.
    function watchEvents(model: AnnotationsModel) {
        if (watched === model)
            return;
        if (watched)
            watched.eventViewers -= 1;
        watched = model;
        if (watched)
            watched.eventViewers += 1;
    }
    function shownAt(row: int): bool {
        const item = items.itemAt(row) as AnnotationMark;
        return item !== null && item.shown;
    }
    // The newest stands first among the rows, so what is later is before.
    function go(by: int): bool {
        let row = current < 0 ? (by > 0 ? -1 : items.count) : current;
        do {
            row += by;
        } while (row >= 0 && row < items.count && !shownAt(row));
        if (row < 0 || row >= items.count)
            return false;
        current = row;
        return true;
    }
    function choose(row: int) {
        current = row;
        forceActiveFocus(Qt.MouseFocusReason);
    }
    function removeChosen() {
        if (chosen && chosen.removable)
            settings.app.notes.remove(annotations.eventAt(current));
    }

    // What has the focus can't be taken out of the order: it gives it back first.
    activeFocusOnTab: visible && items.anyShown || activeFocus
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Notes")
    Accessible.description: chosen ? qsTr("%1, %2").arg(chosen.Accessible.name).arg(chosen.Accessible.description) : ""
    Accessible.focusable: true
    Accessible.ignored: !items.anyShown
    onActiveFocusChanged: if (activeFocus && (current < 0 || !shownAt(current))) { current = -1; go(1); }
    readonly property AnnotationsModel wantedOf: withEvents ? annotations : null
    onWantedOfChanged: watchEvents(wantedOf)
    Component.onDestruction: if (watched) watched.eventViewers -= 1

    Keys.onLeftPressed: event => event.accepted = go(1)
    Keys.onRightPressed: event => event.accepted = go(-1)
    Keys.onDeletePressed: event => {
        event.accepted = chosen !== null && chosen.removable;
        removeChosen();
    }
    Keys.onEscapePressed: marks.focus = false

    Repeater {
        id: items

        property int shownCount: 0
        readonly property bool anyShown: shownCount > 0

        onAnyShownChanged: {
            if (!anyShown && marks.activeFocus)
                marks.focus = false;
        }

        function note(mark: AnnotationMark) {
            tell(mark, mark.shown);
        }
        function tell(mark: AnnotationMark, shown: bool) {
            if (mark.counted === shown)
                return;
            mark.counted = shown;
            shownCount += shown ? 1 : -1;
        }

        model: marks.option !== "none" ? marks.annotations : null
        // The keyboard stays on the one that it is on.
        onItemAdded: index => {
            if (index <= marks.current)
                marks.current += 1;
        }
        onItemRemoved: (index, item) => {
            items.tell(item as AnnotationMark, false);
            if (marks.pointed === item)
                marks.pointed = null;
            if (index < marks.current || marks.current >= items.count)
                marks.current -= 1;
        }
        AnnotationMark {
            id: mark

            chart: marks.chart // qmllint disable unqualified
            wanted: kind === "note" || marks.withEvents // qmllint disable unqualified
            chosen: marks.chosen === mark // qmllint disable unqualified
            onShownChanged: items.note(mark) // qmllint disable unqualified
            Component.onCompleted: items.note(mark) // qmllint disable unqualified
            onClicked: marks.choose(index) // qmllint disable unqualified
            onPointedChanged: {
                if (pointed)
                    marks.pointed = mark; // qmllint disable unqualified
                else if (marks.pointed === mark) // qmllint disable unqualified
                    marks.pointed = null; // qmllint disable unqualified
            }
        }
    }
    AnnotationTip {
        mark: marks.pointed ? marks.pointed : marks.chosen // not ??: compiled by Qt 6.4 it takes a null for an item
        room: marks.width - 2 * Theme.unit
        x: mark ? Math.max(Theme.unit, Math.min(marks.width - width - Theme.unit, mark.x)) : 0
        y: mark ? Math.min(mark.y + Theme.iconSize + Theme.unit, Math.max(0, marks.height - height)) : 0
        onRemoveRequested: marks.removeChosen()
    }
}
