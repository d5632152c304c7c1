// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.
// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// What may stand at the cursor of a query. The focus stays in the field, which passes keys on.
T.Popup {
    id: popup

    required property UiTextArea field
    required property CompletionModel model
    readonly property CompletionRow current: list.currentItem as CompletionRow
    readonly property string spoken: current ? qsTr("%1 of %2: %3, %4").arg(list.currentIndex + 1).arg(model.count).arg(current.name).arg(current.kindText) : ""

    signal chosen(int row)
    signal dismissed

    // Whether the key was for it.
    function onKey(event: var): bool {
        switch (event.key) {
        case Qt.Key_Down: list.currentIndex = (list.currentIndex + 1) % list.count; return true;
        case Qt.Key_Up: list.currentIndex = (list.currentIndex + list.count - 1) % list.count; return true;
        case Qt.Key_PageDown: list.currentIndex = Math.min(list.currentIndex + 8, list.count - 1); return true;
        case Qt.Key_PageUp: list.currentIndex = Math.max(list.currentIndex - 8, 0); return true;
        case Qt.Key_Escape: dismissed(); return true;
        case Qt.Key_Tab: case Qt.Key_Return: case Qt.Key_Enter:
            if (event.modifiers & Qt.ShiftModifier)
                return false;
            if (!changes(list.currentIndex)) {
                dismissed(); // then the key is for what it means without an offer
                return false;
            }
            chosen(list.currentIndex);
            return true;
        default: return false;
        }
    }
    function changes(row: int): bool {
        const change = model.replacement(row);
        return change["text"] !== field.text.substring(change["start"], change["end"]); // qmllint disable type
    }
    // Below the word that is written, or above it where there is no room; it stands still while the word grows.
    function place() {
        const start = model.count > 0 ? model.replacement(0)["start"] : field.cursorPosition; // qmllint disable type
        const word = field.positionToRectangle(start);
        const below = word.y + word.height + Theme.unit;
        const room = field.Window.height - field.mapToItem(null, 0, below).y - Theme.gap; // qmllint disable unqualified
        x = word.x;
        y = room >= height ? below : word.y - height - Theme.unit;
    }

    visible: model.count > 0 && field.activeFocus
    width: Math.min(Theme.dialogWidth * 0.8, field.Window.width - 2 * Theme.gap) // qmllint disable unqualified
    height: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.unit
    margins: Theme.gap
    focus: false
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: place()
    onHeightChanged: place()
    Connections {
        target: popup.model
        function onCountChanged() {
            list.currentIndex = 0;
            popup.place();
        }
        function onDataChanged() { list.currentIndex = 0; }
        function onRowsMoved() { list.currentIndex = 0; }
    }

    contentItem: Column { // qmllint disable deferred-property-id
        spacing: Theme.unit
        ListView {
            id: list
            width: parent.width
            height: Math.min(count, 8) * Theme.controlHeightSmall
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // rows come and go faster than others could be made ahead
            model: popup.model
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Suggestions")
            T.ScrollBar.vertical: UiScrollBar {}
            delegate: CompletionRow {
                required property int index
                width: ListView.view ? ListView.view.width : 0
                highlighted: ListView.isCurrentItem
                onClicked: popup.chosen(index) // qmllint disable unqualified
            }
        }
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        CaptionText {
            width: parent.width - 2 * Theme.gap
            x: Theme.gap
            height: 2 * Theme.captionLine
            verticalAlignment: Text.AlignTop
            wrapMode: Text.Wrap
            maximumLineCount: 2
            text: !popup.current ? "" : popup.current.help.length > 0 ? popup.current.help : popup.current.kindText
        }
    }
    background: MenuBackground {}
}
