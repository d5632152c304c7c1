// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// What a step of the tour says, and the way on.
FocusScope {
    id: card

    required property int step
    required property int count
    required property string title
    required property string text
    // [] or keys that do it.
    required property var keys
    readonly property bool last: step === count - 1

    signal nextRequested
    signal backRequested
    signal endRequested

    implicitWidth: Theme.dialogWidth - Theme.railWidth
    implicitHeight: content.height + 2 * Theme.margin
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Accessible.description: text
    Keys.onRightPressed: card.nextRequested()
    Keys.onLeftPressed: card.backRequested()
    Keys.onReturnPressed: card.nextRequested()
    Keys.onEnterPressed: card.nextRequested()

    // To the button that goes on.
    function take() {
        next.forceActiveFocus(Qt.TabFocusReason);
    }

    MenuBackground { anchors.fill: parent }
    Column {
        id: content
        x: Theme.margin
        y: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Item {
            width: parent.width
            height: Theme.headingLine
            UiText {
                anchors.left: parent.left
                anchors.right: caps.left
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: card.title
                size: Theme.headingSize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Row {
                id: caps
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.unit
                Repeater {
                    model: card.keys
                    KeyCap {
                        required property string modelData
                        text: modelData
                    }
                }
            }
        }
        UiText {
            width: parent.width
            text: card.text
            wrapMode: Text.Wrap
            lineHeight: Theme.bodyLine
            lineHeightMode: Text.FixedHeight
            color: Theme.text2
        }
        Item {
            width: parent.width
            height: Theme.controlHeight
            UiButton {
                anchors.left: parent.left
                anchors.leftMargin: -leftPadding // its text stands below the others
                quiet: true
                text: qsTr("Skip")
                visible: !card.last
                onClicked: card.endRequested()
            }
            CaptionText {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1 of %2").arg(card.step + 1).arg(card.count)
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.gap
                UiButton {
                    symbol: "back"
                    hint: qsTr("Back")
                    shortcutText: "←"
                    enabled: card.step > 0
                    onClicked: card.backRequested()
                }
                UiButton {
                    id: next
                    primary: true
                    focus: true
                    text: card.last ? qsTr("Done") : qsTr("Next")
                    onClicked: card.nextRequested()
                }
            }
        }
    }
}
