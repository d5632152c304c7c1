// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets
import Belfry.App

// A widget as it would be with other settings, on live data. What is typed shows when the typing rests for a moment.
Item {
    id: preview

    required property AppModel app
    required property string page
    required property string widgetId
    required property var draft
    property bool shown: false
    // All roles of WidgetsModel.
    property var info: ({})
    property string shownText
    readonly property WidgetFrame frame: loader.item as WidgetFrame
    readonly property bool everywhere: info.options !== undefined && info.options.host === "all" && app.everywhere !== null

    function refresh() {
        info = app.layout.widgetWith(page, widgetId, draft()); // qmllint disable type
    }

    onShownChanged: {
        shownText = "";
        if (!shown)
            info = {};
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Preview")
    Accessible.description: frame ? frame.stateText : ""

    // The parts of the form have no signal in common, and looking costs less than a frame.
    Timer {
        property string before
        interval: 200
        repeat: true
        triggeredOnStart: true
        running: preview.shown
        onTriggered: {
            const now = JSON.stringify(preview.draft());
            const rests = now === before || preview.shownText.length === 0;
            before = now;
            if (!rests || now === preview.shownText)
                return;
            preview.shownText = now;
            preview.refresh();
        }
    }
    Crosshair { id: cross }
    WidgetSettings {
        id: wanted
        app: preview.everywhere ? preview.app.everywhere : preview.app
        pageId: preview.page
        widgetId: "preview"
        type: preview.info.type ?? ""
        title: preview.info.title ?? ""
        context: preview.info.context ?? ""
        queries: preview.info.queries ?? []
        unit: preview.info.unit ?? "none"
        minimum: preview.info.minimum ?? NaN
        maximum: preview.info.maximum ?? NaN
        thresholds: preview.info.thresholds ?? []
        options: preview.info.options ?? {}
        active: preview.shown
        crosshair: cross
    }
    Loader {
        id: loader
        anchors.fill: parent
        anchors.bottomMargin: caption.height + Theme.unit
        active: preview.shown && wanted.type.length > 0
        sourceComponent: Component {
            WidgetFrame {
                settings: wanted // qmllint disable unqualified
                canEdit: false
            }
        }
    }
    CaptionText {
        id: caption
        anchors.bottom: parent.bottom
        width: parent.width
        wrapMode: Text.Wrap // why a host is as it is takes a sentence
        maximumLineCount: 2
        text: !preview.frame || preview.frame.stateText.length === 0 ? qsTr("Preview") : qsTr("Preview · %1").arg(preview.frame.stateText)
    }
}
