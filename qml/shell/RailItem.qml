// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.App

T.AbstractButton {
    id: item

    required property string symbol
    property bool current: false
    property bool compact: false
    property bool faint: false
    property int badge: 0
    property string badgeState: "critical"
    property string condition
    property string conditionText
    // Told when it is pointed at.
    property string hint
    // Said at the right: "stale 4 min".
    property string note
    // A menu is behind it.
    property bool opensMenu: false
    // In place of the symbol.
    property Component lead: null
    readonly property color ink: current ? Theme.text1 : faint && !hovered ? Theme.text3 : Theme.text2

    width: parent ? parent.width : 0
    height: Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: badge > 0 ? qsTr("%n firing", "", badge) : condition.length > 0 ? conditionText : ""
    Accessible.selectable: true
    Accessible.selected: current
    Keys.onReturnPressed: item.clicked()
    Keys.onEnterPressed: item.clicked()
    Keys.onDownPressed: item.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: item.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    contentItem: Item { // qmllint disable deferred-property-id
        Item {
            id: mark
            width: Theme.iconSize
            height: Theme.iconSize
            x: item.compact ? (parent.width - width) / 2 : Theme.gap + Theme.radiusTiny
            anchors.verticalCenter: parent.verticalCenter

            Icon {
                anchors.fill: parent
                visible: item.lead === null
                name: visible ? item.symbol : ""
                color: item.ink
            }
            Loader {
                anchors.centerIn: parent
                sourceComponent: item.lead
            }
        }
        UiText {
            anchors.left: mark.right
            anchors.leftMargin: Theme.gap + Theme.radiusTiny
            anchors.right: caption.left
            anchors.rightMargin: Theme.gap
            height: parent.height
            visible: !item.compact
            text: item.text
            font.weight: item.current ? Font.Medium : Font.Normal
            color: item.ink
        }
        CaptionText {
            id: caption
            anchors.right: bubble.visible ? bubble.left : chevron.visible ? chevron.left : parent.right
            anchors.rightMargin: bubble.visible || chevron.visible ? Theme.gap : Theme.gap + Theme.radiusTiny
            anchors.verticalCenter: parent.verticalCenter
            visible: !item.compact
            text: item.note
        }
        Icon {
            id: chevron
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap + Theme.radiusTiny
            anchors.verticalCenter: parent.verticalCenter
            visible: item.opensMenu && !item.compact
            name: visible ? "down" : ""
            color: item.ink
        }
        Swatch {
            id: bubble
            anchors.right: parent.right
            anchors.rightMargin: item.compact ? 0 : Theme.gap + Theme.radiusTiny
            y: item.compact ? 0 : (parent.height - height) / 2
            visible: item.badge > 0
            width: Math.max(height, count.implicitWidth + Theme.padding)
            height: Theme.bodyLine
            radius: height / 2
            color: Theme.stateColor(item.badgeState)
            CaptionText {
                id: count
                anchors.centerIn: parent
                text: item.badge
                color: Theme.stateInk
                font.weight: Font.DemiBold
            }
        }
        StateMark {
            anchors.right: parent.right
            anchors.rightMargin: item.compact ? 0 : Theme.gap + Theme.radiusTiny
            y: item.compact ? 0 : (parent.height - height) / 2
            width: item.compact ? Theme.padding : Theme.iconSize
            height: width
            visible: item.condition.length > 0 && item.badge === 0
            condition: item.condition
            word: item.conditionText
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: item.current ? Theme.raised : item.hovered ? Theme.alpha(Theme.raised, 0.6) : Theme.transparent
        FocusRing { shown: item.visualFocus; anchors.margins: 0 }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    UiToolTip {
        visible: item.hovered && text.length > 0
        text: item.hint.length > 0 ? item.hint : item.compact ? item.text : ""
    }
}
