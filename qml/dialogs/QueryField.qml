// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.App

// A PromQL expression being written: its parts coloured, the bracket at the cursor and its partner marked, an error
// underlined, and what may stand at the cursor offered.
UiTextArea {
    id: field

    required property AppModel app
    // Whether to offer something without being asked.
    property bool suggests: true
    // As LayoutModel.checkQuery() has it.
    property var verdict: ({ ok: true, message: "", position: -1, start: 0, end: 0 })
    readonly property alias suggestions: popup

    signal accepted
    signal browseRequested

    // In place of what is selected, or at the cursor.
    function insertText(inserted: string) {
        remove(selectionStart, selectionEnd);
        insert(cursorPosition, inserted);
        forceActiveFocus(Qt.TabFocusReason);
        offer.clear();
    }
    function suggest(wanted: bool) {
        offer.complete(text, cursorPosition, wanted);
    }
    function take(row: int) {
        const change = offer.replacement(row);
        if (change["text"] === undefined) // qmllint disable type
            return;
        remove(change["start"], change["end"]); // qmllint disable type
        insert(change["start"], change["text"]); // qmllint disable type
        cursorPosition = change["cursor"]; // qmllint disable type
        suggest(false); // what it needs next, the value of a label for example
    }
    function follow() {
        if (activeFocus && (suggests || popup.visible))
            suggest(false);
    }
    function onKey(event: var) {
        const control = event.modifiers & Qt.ControlModifier;
        const shift = event.modifiers & Qt.ShiftModifier;
        event.accepted = true;
        if (popup.visible && popup.onKey(event))
            return;
        if (event.key === Qt.Key_Space && control)
            suggest(true);
        else if (event.key === Qt.Key_M && control && shift)
            browseRequested();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !shift)
            accepted();
        else
            event.accepted = false;
    }

    font.family: Theme.monoFamily
    font.pixelSize: Theme.titleSize
    failed: verdict.ok !== true
    tabUser: event => popup.visible && popup.onKey(event)
    Accessible.description: popup.visible ? popup.spoken : failed && length > 0 ? verdict.message : placeholderText
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => onKey(event)
    onTextChanged: Qt.callLater(field.follow) // qmllint disable type
    onCursorPositionChanged: if (popup.visible) Qt.callLater(field.follow) // qmllint disable type
    onActiveFocusChanged: if (!activeFocus) offer.clear()

    QueryHighlighter {
        id: highlighter
        textDocument: field.textDocument
        colors: Theme.syntax
    }
    CompletionModel {
        id: offer
        app: field.app
    }
    QueryMarks {
        anchors.fill: parent
        field: field
        brackets: field.activeFocus ? highlighter.brackets(field.text, field.cursorPosition) : []
        start: field.verdict.start ?? 0
        end: field.failed ? field.verdict.end ?? 0 : 0
        message: field.verdict.message
    }
    CompletionPopup {
        id: popup
        field: field
        model: offer
        onChosen: row => field.take(row)
        onDismissed: offer.clear()
    }
}
