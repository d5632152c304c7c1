// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).
// Qt.callLater takes a function, which qmllint 6.4 doesn't know of.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A page, or one widget of it, in a window of its own: the same models, another window on them, with a time of its own.
T.ApplicationWindow {
    id: window

    required property string windowId
    required property string machineId
    required property string page
    required property string widgetId
    required property size firstSize
    required property bool isAbove
    required property MachinesModel machines
    required property ViewerState viewer
    required property TornWindows torn
    readonly property bool comparing: page.startsWith("compare/")
    readonly property string pageId: comparing ? page.slice("compare/".length) : page
    readonly property bool canStayOnTop: WindowSystem.canStayOnTop
    readonly property string where: comparing ? qsTr("All machines") : machineName
    readonly property string what: widgetId.length > 0 && content.widgetTitle.length > 0 ? content.widgetTitle : content.pageTitle
    property string machineName: machines.nameOf(machineId)
    property AppModel app: null

    function settle() {
        app = comparing ? machines.everywhere : machines.appOf(machineId);
        machineName = machines.nameOf(machineId);
        if (!app)
            Qt.callLater(torn.close, windowId); // qmllint disable type
    }
    function setAbove(above: bool) {
        torn.setAbove(windowId, above);
    }
    function come() {
        show();
        raise();
        requestActivate();
    }

    width: firstSize.width
    height: firstSize.height
    minimumWidth: Theme.menuWidth
    minimumHeight: 2 * Theme.topBarHeight
    title: qsTr("%1 – %2 – Belfry").arg(what).arg(where)
    color: Theme.window
    flags: isAbove && canStayOnTop ? Qt.Window | Qt.WindowStaysOnTopHint : Qt.Window
    transientParent: null
    visible: false
    // Not while it handles this.
    onClosing: Qt.callLater(torn.close, windowId) // qmllint disable type
    Component.onCompleted: {
        settle();
        if (app)
            show();
    }

    Connections {
        target: window.machines
        function onCountChanged() { window.settle(); }
        function onChanged() { window.machineName = window.machines.nameOf(window.machineId); }
    }
    Connections {
        target: window.torn
        function onWanted(windowId) {
            if (windowId === window.windowId)
                window.come();
        }
    }
    WindowPlacement {
        window: window
        viewer: window.viewer
        name: window.windowId
        kept: window.visibility !== Window.FullScreen
    }
    TornContent {
        id: content
        anchors.fill: parent
        window: window
    }
}
