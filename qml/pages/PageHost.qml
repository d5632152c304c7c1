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

// The page that is open. Only that one exists: the others hold neither items nor live queries.
Item {
    id: host

    required property AppModel app
    required property string page
    property bool shown: true
    readonly property WidgetGrid grid: loader.item as WidgetGrid
    required property PageTime time

    signal configureRequested(string widgetId, int query, int position)

    function focusWidget(widgetId: string) {
        if (grid)
            grid.focusWidget(widgetId);
    }
    function refreshRange() {
        const info = host.app.layout.pages.page(host.app.layout.pages.indexOf(host.page));
        if (info["rangeMs"]) // qmllint disable type
            host.time.liveRangeMs = info["rangeMs"];
    }
    onAppChanged: {
        refreshRange();
        loader.open();
    }
    onPageChanged: {
        refreshRange();
        loader.open();
    }
    Component.onCompleted: {
        refreshRange();
        loader.open();
    }
    Connections {
        target: host.app.layout.pages
        function onChanged() { host.refreshRange(); }
        function onCountChanged() {
            host.refreshRange();
            Qt.callLater(loader.openIfGone); // qmllint disable type
        }
    }

    Loader {
        id: loader

        property string opened

        anchors.fill: parent
        focus: true

        function openIfGone() {
            if (item === null || opened !== host.page)
                open();
        }
        function open() {
            opened = host.page;
            if (host.page === "alerts" || host.page === "health")
                sourceComponent = host.page === "alerts" ? alerts : health;
            else if (host.app.layout.pages.indexOf(host.page) >= 0) {
                sourceComponent = null;
                sourceComponent = dashboard;
            } else {
                sourceComponent = null;
            }
        }
    }
    Component {
        id: dashboard
        WidgetGrid {
            app: host.app // qmllint disable unqualified
            pageId: loader.opened // qmllint disable unqualified
            time: host.time // qmllint disable unqualified
            active: host.shown // qmllint disable unqualified
            onConfigureRequested: (widgetId, query, position) => host.configureRequested(widgetId, query, position)
        }
    }
    Component {
        id: alerts
        AlertsPage { app: host.app } // qmllint disable unqualified
    }
    Component {
        id: health
        HealthPage { app: host.app } // qmllint disable unqualified
    }
}
