// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
    property real rangeMs: 900000

    signal configureRequested(string widgetId, int query, int position)

    function focusWidget(widgetId: string) {
        if (grid)
            grid.focusWidget(widgetId);
    }
    function refreshRange() {
        const info = host.app.layout.pages.page(host.app.layout.pages.indexOf(host.page));
        if (info.rangeMs)
            host.rangeMs = info.rangeMs;
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
            Qt.callLater(loader.openIfGone);
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
            app: host.app
            pageId: loader.opened
            rangeMs: host.rangeMs
            active: host.shown
            onConfigureRequested: (widgetId, query, position) => host.configureRequested(widgetId, query, position)
        }
    }
    Component {
        id: alerts
        AlertsPage { app: host.app }
    }
    Component {
        id: health
        HealthPage { app: host.app }
    }
}
