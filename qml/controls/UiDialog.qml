// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be assigned to children is a list of items, which qmllint 6.4 doesn't see.
// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

// A modal sheet in the middle of the window. Escape closes it; the focus returns to where it was.
T.Dialog {
    id: dialog

    // What it asks or shows: as high as it wants to be where the window lets it. In a lower one it is scrolled.
    property Item body: null
    // What a body whose own lists take what room there is must have of it.
    property real leastBodyHeight: body ? body.implicitHeight : 0
    property list<Item> buttons
    // What a window of this height leaves to the content.
    readonly property real mostContentHeight: (parent ? parent.height : Theme.windowHeight) - 2 * Theme.margin - (header as Item).height - (footer as Item).height - topPadding - bottomPadding

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    padding: Theme.margin
    leftPadding: padding - Theme.focusWidth
    rightPadding: leftPadding
    margins: Theme.margin
    width: parent ? Math.min(Theme.dialogWidth, parent.width - 2 * Theme.margin) : Theme.dialogWidth
    implicitHeight: header.height + contentItem.implicitHeight + footer.height + topPadding + bottomPadding
    height: parent ? Math.min(implicitHeight, parent.height - 2 * Theme.margin) : implicitHeight
    closePolicy: T.Popup.CloseOnEscape
    Component.onCompleted: {
        if (!body)
            return;
        body.parent = scroll.contentItem;
        body.x = Qt.binding(() => scroll.inset); // of which the padding is less
        body.width = Qt.binding(() => scroll.width - 2 * scroll.inset);
        body.height = Qt.binding(() => Math.max(scroll.height, leastBodyHeight));
    }

    T.Overlay.modal: Rectangle { color: Theme.shade }
    background: MenuBackground {}
    contentItem: UiForm { // qmllint disable deferred-property-id
        id: scroll
        // Room for the ring of a focus, which stands outside of what has it.
        readonly property int inset: Theme.focusWidth
        implicitHeight: dialog.body ? dialog.body.implicitHeight : 0
        contentHeight: dialog.body ? dialog.body.height : 0
        interactive: contentHeight > height + 1 // not for the fraction of a pixel
        clip: interactive
        topMargin: clip ? inset : 0
        bottomMargin: topMargin
    }
    header: Item {
        height: Theme.controlHeight + Theme.gap
        UiText {
            anchors.left: parent.left
            anchors.leftMargin: dialog.padding
            anchors.bottom: parent.bottom
            text: dialog.title
            size: Theme.headingSize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        UiButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gap
            quiet: true
            small: true
            symbol: "close"
            hint: qsTr("Close")
            onClicked: dialog.reject()
        }
    }
    footer: Item {
        height: dialog.buttons.length > 0 ? Theme.controlHeight + Theme.margin : 0
        Row {
            anchors.right: parent.right
            anchors.rightMargin: dialog.padding
            spacing: Theme.gap
            layoutDirection: Qt.LeftToRight
            children: dialog.buttons // qmllint disable type
        }
    }
}
