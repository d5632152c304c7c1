// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A QVariantMap's keys are its properties, which qmllint 6.4 cannot know.
// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).
// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// The page that is open, and the few before it: those hold neither live queries nor a place on the screen, and are there
// again at once.
Item {
    id: host

    required property AppModel app
    required property string page
    property bool shown: true
    readonly property WidgetGrid grid: dashboardShown && front && front.pageId === kept.opened ? front : null
    required property PageTime time
    readonly property bool dashboardShown: page !== "alerts" && page !== "health"
    // The page of alerts or of health, if it is one of these.
    readonly property Item specialPage: special.item as Item
    // The page that is open, once it has come: in a window that is being made it comes later than it is asked for.
    property WidgetGrid front: null
    // As of WidgetGrid.
    property bool fixed: false
    property string only
    property var torn: null
    // Takes what is dragged to a page.
    property CanvasDrag carrier: null

    signal configureRequested(string widgetId, int query, int position)
    signal offersRequested(var offers)
    signal explainRequested(var moment)
    signal exportRequested(string widgetId)
    signal tearOffRequested(string widgetId)
    signal noteRequested(real fromMs, real toMs)
    signal said(string text, bool shown)
    signal visitRequested(string machine, string page)

    // What of the page can be put on a page: of the widget that has the focus, or of all of them.
    function offers(): var {
        if (!grid)
            return special.item ? (special.item as Item).offers() : []; // qmllint disable type
        const one = grid.offersOf(grid.commands.current);
        return one.length > 0 ? one : Array.from(grid.widgets.idsIn(0, 0, -1, -1)).reduce((all, id) => all.concat(host.grid.offersOf(id)), []);
    }

    function focusWidget(widgetId: string) {
        if (grid)
            grid.focusWidget(widgetId);
    }
    function refreshRange() {
        const info = host.app.layout.pages.page(host.app.layout.pages.indexOf(host.page));
        if (info["rangeMs"]) // qmllint disable type
            host.time.liveRangeMs = info["rangeMs"];
        host.time.liveStepMs = info["refreshMs"] ?? 1000; // qmllint disable type
    }
    function open() {
        refreshRange();
        // It stays behind a dashboard: what is dragged from it to a page must live until it is dropped.
        const isSpecial = page === "alerts" || page === "health"; // dashboardShown may not have heard of it yet
        if (isSpecial)
            special.sourceComponent = page === "alerts" ? alerts : health;
        if (isSpecial || app.layout.pages.indexOf(page) < 0) {
            kept.opened = "";
        } else {
            kept.open(page);
        }
    }
    function openAnew() {
        front = null;
        kept.dropAll();
        open();
    }
    // A page that has gone took the model of its widgets with it, even if it is there again.
    function dropGone() {
        for (let i = pages.count - 1; i >= 0; --i) {
            const grid = pages.itemAt(i) as WidgetGrid;
            if (!grid || app.layout.pages.indexOf(grid.pageId) < 0 || app.layout.pages.widgets(grid.pageId) !== grid.widgets)
                kept.drop(i);
        }
        open();
    }

    onAppChanged: openAnew()
    onPageChanged: open()
    Component.onCompleted: open()
    Connections {
        target: host.app.layout.pages
        function onChanged() { host.refreshRange(); }
        function onCountChanged() { Qt.callLater(host.dropGone); } // qmllint disable type
    }

    KeptPages {
        id: kept
        widgetsOf: page => host.app.layout.pages.widgets(page)?.count ?? 0
    }
    // A scope of its own, so that a page that comes takes the focus from another page and from nothing else.
    FocusScope {
        anchors.fill: parent
        focus: true

        Repeater {
            id: pages
            model: kept.pages
            WidgetGrid {
                id: pageGrid

                // One that was let go has no parent, though a page of that id may be there again.
                readonly property bool current: parent !== null && pageId === kept.opened // qmllint disable unqualified

                anchors.fill: parent
                visible: current
                focus: current
                app: host.app // qmllint disable unqualified
                time: host.time // qmllint disable unqualified
                active: current && host.shown // qmllint disable unqualified
                carrier: current ? host.carrier : null // qmllint disable unqualified
                onOffersRequested: offers => host.offersRequested(offers)
                onExplainRequested: moment => host.explainRequested(moment)
                fixed: host.fixed // qmllint disable unqualified
                only: host.only // qmllint disable unqualified
                torn: host.torn // qmllint disable unqualified
                onExportRequested: widgetId => host.exportRequested(widgetId)
                onTearOffRequested: widgetId => host.tearOffRequested(widgetId)
                onNoteRequested: (fromMs, toMs) => host.noteRequested(fromMs, toMs)
                onSaid: (text, shown) => host.said(text, shown)
                onVisitRequested: (machine, page) => host.visitRequested(machine, page)
                onCurrentChanged: {
                    if (current)
                        host.front = pageGrid; // qmllint disable unqualified
                    else
                        openedId = "";
                }
                Component.onCompleted: if (current) host.front = pageGrid // qmllint disable unqualified
                onConfigureRequested: (widgetId, query, position) => host.configureRequested(widgetId, query, position)
            }
        }
        Loader {
            id: special
            anchors.fill: parent
            visible: !host.dashboardShown
            focus: visible
        }
    }
    Component {
        id: alerts
        AlertsPage {
            app: host.app // qmllint disable unqualified
            carrier: host.carrier // qmllint disable unqualified
        }
    }
    Component {
        id: health
        HealthPage {
            app: host.app // qmllint disable unqualified
            carrier: host.carrier // qmllint disable unqualified
        }
    }
}
