// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A form that is scrolled, and beside it, or above where there is no room, the widget as the form would make it. Where
// that would leave the form too little it is scrolled away with it.
Item {
    id: root

    required property AppModel app
    required property string page
    required property string widgetId
    // Gives the settings that configureWidget() takes.
    required property var draft
    // Only then there is a preview, with its queries.
    property bool shown: false
    property real formHeight: 0
    default property alias content: flick.flickableData
    readonly property bool beside: shown && width > Theme.dialogWidth * 1.3
    readonly property real above: shown && !beside ? preview.height + Theme.margin : 0
    readonly property bool pinned: height - above > 6 * Theme.controlHeight
    readonly property real formWidth: flick.width

    implicitHeight: beside ? Math.max(formHeight, preview.height) : formHeight + above

    UiForm {
        id: flick
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: root.beside ? root.width - preview.width - Theme.margin : root.width
        height: root.height - (root.pinned ? root.above : 0)
        contentHeight: root.formHeight
        topMargin: root.pinned ? 0 : root.above
    }
    WidgetPreview {
        id: preview
        parent: root.pinned ? root : flick.contentItem
        visible: root.shown
        anchors.right: parent.right
        y: root.pinned ? 0 : -root.above
        width: root.beside ? Theme.dialogWidth * 0.6 : root.width
        height: (root.beside ? 1.1 : 0.7) * Theme.railWidth + Theme.captionLine
        app: root.app
        page: root.page
        widgetId: root.widgetId
        draft: root.draft
        shown: root.shown
    }
}
