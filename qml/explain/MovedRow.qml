// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.App
import Belfry.Controls
import Belfry.Theme

// A series that moved: its course over that of the one it moved with, what it is, how alike, when, and how far.
T.ItemDelegate {
    id: row

    required property int index
    required property string name
    required property string labelsText
    required property string help
    required property string correlation
    required property string strength
    required property string lag
    required property string change
    required property string reach
    required property var values
    required property int more
    required property bool expanded
    required property bool further
    property var others: []
    property real place: -1
    property bool marked: false
    // Without room beside each other, what it is stands over how it moved.
    readonly property bool stacked: width < Theme.dialogWidth * 1.1

    signal chosen
    signal explainRequested
    signal expandRequested(bool yes)

    implicitHeight: (stacked ? lines.height + measures.height : 2 * Theme.bodyLine) + Theme.padding
    focusPolicy: Qt.NoFocus // the list has it
    onClicked: chosen()
    Accessible.role: Accessible.ListItem
    Accessible.name: row.labelsText.length > 0 ? qsTr("%1, %2").arg(row.name).arg(row.labelsText) : row.name
    Accessible.description: {
        const said = [qsTr("%1, correlation %2").arg(row.strength).arg(row.correlation), row.lag, row.change, row.reach];
        return said.concat(row.more > 0 ? [qsTr("%n more of this metric", "", row.more)] : []).join(", ");
    }
    Accessible.selectable: true
    Accessible.selected: marked

    contentItem: Item { // qmllint disable deferred-property-id
        CourseItem {
            id: course
            x: row.further ? Theme.margin : Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.numberColumn + Theme.margin - x
            height: parent.height - Theme.padding
            values: row.values
            color: Theme.accent
            others: row.others
            othersColor: Theme.text3
            place: row.place
            placeColor: Theme.line
            lineWidth: Theme.lineWidth
        }
        Column {
            id: lines
            anchors.left: course.right
            anchors.leftMargin: Theme.padding
            anchors.right: row.stacked ? buttons.left : measures.left
            anchors.rightMargin: Theme.gap
            y: row.stacked ? Theme.padding / 2 : (parent.height - height) / 2

            UiText {
                id: title
                width: parent.width
                elide: Text.ElideMiddle // what tells metrics apart is at their ends
                height: Theme.bodyLine
                visible: !row.further
                text: row.name
                font.weight: Font.Medium
            }
            CaptionText {
                id: labels
                width: parent.width
                height: Theme.captionLine
                visible: text.length > 0
                elide: Text.ElideMiddle
                text: row.labelsText
                color: row.further ? Theme.text1 : Theme.text2
            }
            CaptionText {
                width: parent.width
                height: Theme.captionLine
                visible: row.labelsText.length === 0 && row.help.length > 0
                text: row.help
            }
        }
        Column {
            id: measures
            anchors.right: buttons.left
            anchors.rightMargin: Theme.gap
            y: row.stacked ? lines.y + lines.height : (parent.height - height) / 2
            width: row.stacked ? lines.width : Math.min(Math.max(change.implicitWidth, likeness.implicitWidth), parent.width / 2)

            UiText {
                id: change
                width: parent.width
                visible: !row.stacked
                height: Theme.bodyLine
                horizontalAlignment: Text.AlignRight
                text: row.change
            }
            CaptionText {
                id: likeness
                readonly property string said: qsTr("%1 · %2 · %3").arg(row.strength).arg(row.correlation).arg(row.lag)
                width: parent.width
                horizontalAlignment: row.stacked ? Text.AlignLeft : Text.AlignRight
                color: row.stacked ? Theme.text1 : Theme.text2
                wrapMode: row.stacked ? Text.Wrap : Text.NoWrap
                text: row.stacked ? qsTr("%1 · %2").arg(row.change).arg(said) : said
            }
        }
        Item {
            id: buttons
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.controlHeightSmall + Theme.numberColumn / 2
            height: Theme.controlHeightSmall

            UiButton {
                width: Theme.numberColumn / 2
                visible: row.more > 0
                quiet: true
                small: true
                text: row.expanded ? qsTr("−") : qsTr("+%1").arg(row.more)
                hint: row.expanded ? qsTr("Hide the others of %1").arg(row.name) : qsTr("Show the others of %1").arg(row.name)
                focusPolicy: Qt.NoFocus
                Accessible.name: hint
                Accessible.description: ""
                onClicked: row.expandRequested(!row.expanded)
            }
            UiButton {
                anchors.right: parent.right
                opacity: row.hovered || row.marked ? 1 : 0
                quiet: true
                small: true
                symbol: "search"
                hint: qsTr("Explain %1 instead").arg(row.name)
                focusPolicy: Qt.NoFocus
                onClicked: row.explainRequested()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.hovered || row.marked ? Theme.raised : Theme.transparent
        FocusRing {
            anchors.margins: 0 // the list clips what stands outside
            corner: Theme.radiusSmall - Theme.focusWidth
            shown: row.marked
        }
    }
    UiToolTip {
        visible: row.hovered && text.length > 0
        text: {
            const whole = title.truncated || labels.truncated ? row.Accessible.name : "";
            return whole.length > 0 && row.reach.length > 0 ? whole + "\n" + row.reach : whole + row.reach;
        }
    }
}
