// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Theme
import Belfry.Controls

// A push button: outlined, filled for the one action that matters (primary), or bare until pointed at (quiet).
T.Button {
    id: button

    property bool primary: false
    property bool quiet: false
    property bool small: false
    property string symbol
    property string hint
    property string shortcutText
    // Since the pointer came: what it opened isn't to be covered by a hint.
    property bool wasPressed: false
    readonly property color ink: primary ? Theme.accentInk : (quiet && !hovered && !visualFocus ? Theme.text2 : Theme.text1)

    implicitHeight: small ? Theme.controlHeightSmall : Theme.controlHeight
    implicitWidth: Math.max(implicitHeight, row.implicitWidth + leftPadding + rightPadding)
    leftPadding: text.length > 0 ? (small ? Theme.gap : Theme.padding) : (implicitHeight - Theme.iconSize) / 2
    rightPadding: leftPadding
    spacing: Theme.gap
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    Accessible.name: text.length > 0 ? text : hint
    Accessible.description: shortcutText.length > 0 ? qsTr("Shortcut %1").arg(shortcutText) : hint
    onPressed: wasPressed = true
    onHoveredChanged: if (!hovered) wasPressed = false
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        implicitWidth: row.implicitWidth
        Row {
            id: row
            anchors.centerIn: parent
            spacing: button.spacing

            Icon {
                visible: button.symbol.length > 0
                name: button.symbol
                color: button.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            UiText {
                visible: button.text.length > 0
                text: button.text
                size: button.small ? Theme.captionSize : Theme.bodySize
                color: button.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            KeyCap {
                visible: button.shortcutText.length > 0 && button.text.length > 0 && !button.primary
                text: button.shortcutText
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: {
            if (button.primary)
                return button.down ? Qt.darker(Theme.accent, 1.15) : button.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent;
            if (button.down || button.checked)
                return Theme.raised;
            if (button.hovered)
                return Theme.raised;
            return button.quiet ? Theme.transparent : Theme.card;
        }
        border.width: button.quiet || button.primary ? 0 : Theme.hairline
        border.color: Theme.line

        FocusRing { shown: button.visualFocus }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    UiToolTip {
        visible: button.hint.length > 0 && button.hovered && !button.wasPressed
        text: button.shortcutText.length > 0 && button.text.length === 0 ? qsTr("%1 (%2)").arg(button.hint).arg(button.shortcutText) : button.hint
    }
}
