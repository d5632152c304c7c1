// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Made at once is as wanted: nothing replaces these parts, and ids in them are used from outside.

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Theme
import Belfry.App

T.ItemDelegate {
    id: row

    required property string kind
    required property string name
    required property string detail
    required property string help
    readonly property string kindText: {
        switch (kind) {
        case "metric": return qsTr("metric");
        case "function": return qsTr("function");
        case "aggregation": return qsTr("aggregation");
        case "keyword": return qsTr("keyword");
        case "label": return qsTr("label");
        case "value": return qsTr("value");
        case "duration": return qsTr("duration");
        default: return qsTr("operator");
        }
    }
    readonly property string letter: ({ metric: "m", "function": "ƒ", aggregation: "Σ", keyword: "k", label: "l", value: "\"", duration: "t" })[kind] ?? "="

    implicitHeight: Theme.controlHeightSmall
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: detail.length > 0 ? qsTr("%1, %2").arg(kindText).arg(detail) : kindText
    Accessible.selectable: true
    Accessible.selected: highlighted

    contentItem: Item { // qmllint disable deferred-property-id
        Rectangle {
            id: picture
            x: Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.iconSize
            height: Theme.iconSize
            radius: Theme.radiusTiny
            color: Theme.window
            UiText {
                anchors.centerIn: parent
                text: row.letter
                size: Theme.captionSize
                font.family: Theme.monoFamily
                color: row.kind === "metric" ? Theme.text1 : Theme.syntax[row.kind === "aggregation" ? "function" : row.kind === "value" ? "string" : row.kind === "duration" ? "number" : row.kind] ?? Theme.text2
                Accessible.ignored: true
            }
        }
        UiText {
            anchors.left: picture.right
            anchors.leftMargin: Theme.gap
            anchors.right: note.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: row.name
            size: Theme.titleSize
            font.family: Theme.monoFamily
            textFormat: Text.PlainText
        }
        CaptionText {
            id: note
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width / 2)
            text: row.detail
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.hovered || row.highlighted ? Theme.raised : Theme.transparent
    }
}
