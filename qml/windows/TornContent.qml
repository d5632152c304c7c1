// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).
// A QVariantMap's keys are its properties, which qmllint 6.4 cannot know.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What a window that was torn off shows.
FocusScope {
    id: content

    required property var window
    readonly property AppModel app: window.app
    readonly property LayoutModel layout: app ? app.layout : null
    readonly property bool isSpecial: window.pageId === "alerts" || window.pageId === "health"
    readonly property PageTime time: pageTime
    property string pageTitle
    property string widgetTitle
    // It was removed from the dashboard meanwhile.
    property bool isGone: false

    function isOpen(dialog: var): bool {
        return dialog !== null && dialog.visible;
    }
    function refresh() {
        if (!layout)
            return;
        const at = layout.pages.indexOf(window.pageId);
        const widgets = layout.pages.widgets(window.pageId);
        pageTitle = window.pageId === "alerts" ? qsTr("Alerts") : window.pageId === "health" ? qsTr("Health") : layout.pages.page(at)["title"] ?? ""; // qmllint disable type
        const widget = window.widgetId.length > 0 && widgets ? widgets.widget(window.widgetId) : {};
        widgetTitle = widget["title"] ?? ""; // qmllint disable type
        const isThere = isSpecial || at >= 0 && (window.widgetId.length === 0 || widget["type"] !== undefined); // qmllint disable type
        isGone = layout.state === LayoutModel.Ready && !isThere;
    }
    function openExport(widgetId: string, forPaper: bool) {
        exporting.active = true;
        (exporting.item as ExportDialog).openFor(subjects.all(widgetId), forPaper);
    }

    focus: true
    onLayoutChanged: refresh()
    Component.onCompleted: refresh()

    Connections {
        target: content.layout
        function onStateChanged() { content.refresh(); }
        function onChanged() { content.refresh(); }
    }
    PageTime {
        id: pageTime
        oldestMs: content.app ? content.app.hosts.oldestMs : 0
        newestMs: content.app ? content.app.hosts.newestMs : 0
    }
    TornBar {
        id: bar
        visible: content.window.widgetId.length === 0 && content.window.visibility !== Window.FullScreen
        width: parent.width
        title: content.pageTitle
        where: content.window.where
        time: content.time
        dashboard: !content.isSpecial
        isAbove: content.window.isAbove
        onAboveRequested: above => content.window.setAbove(above)
        onExportRequested: content.openExport("", false)
    }
    Banner {
        id: problem
        anchors.top: bar.bottom
        visible: text.length > 0
        height: visible ? Theme.controlHeight + Theme.gap : 0
        condition: "warning"
        text: ""
        action: qsTr("Dismiss")
        onActionTriggered: text = ""
    }
    Loader {
        id: host
        anchors.top: problem.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        active: content.app !== null
        // qmllint disable unqualified
        sourceComponent: PageHost {
            app: content.app
            page: content.window.pageId
            time: content.time
            fixed: true
            only: content.window.widgetId
            torn: content.window
            shown: content.window.visible && content.window.visibility !== Window.Minimized
            onSaid: (text, shown) => announcer.say(text, shown)
            onExportRequested: widgetId => content.openExport(widgetId, false)
            onExplainRequested: moment => {
                explain.active = true;
                (explain.item as ExplainDialog).openFor(moment);
            }
        }
        // qmllint enable unqualified
    }
    ExportSubjects {
        id: subjects
        host: host.item as PageHost
        app: content.app
        page: content.window.pageId
        where: content.window.where
        time: content.time
    }
    UiText {
        anchors.centerIn: parent
        visible: content.isGone
        text: qsTr("It is no longer on the dashboard.")
        color: Theme.text2
    }
    Announcer {
        id: announcer
        anchors.bottom: parent.bottom
        layout: content.layout
        notes: content.app ? content.app.notes : null
    }
    Loader {
        id: exporting
        active: false
        // qmllint disable unqualified
        sourceComponent: ExportDialog {
            onTold: text => announcer.say(text, true)
            onFailed: text => problem.text = text
        }
        // qmllint enable unqualified
    }
    Loader {
        id: explain
        active: false
        sourceComponent: ExplainDialog {}
    }
    TornKeys {
        time: content.time
        enabled: !content.isOpen(exporting.item) && !content.isOpen(explain.item)
        isFullScreen: content.window.visibility === Window.FullScreen
        onCloseRequested: content.window.close()
        onAboveToggled: content.window.setAbove(!content.window.isAbove)
        onFullScreenToggled: content.window.visibility = isFullScreen ? Window.Windowed : Window.FullScreen
        onExportRequested: forPaper => content.openExport("", forPaper)
    }
}
