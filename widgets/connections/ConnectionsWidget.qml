// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a delegate qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick
import QtQuick.Templates as T
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    status: connections.state
    message: connections.message
    emptyText: connections.message
    contextText: connections.remark.length > 0 ? connections.remark : connections.summary
    spokenText: contextText

    readonly property var groups: [
        { id: "none", title: qsTr("All"), hint: qsTr("Each connection by itself") },
        { id: "remote", title: qsTr("Remotes"), hint: qsTr("By the other end") },
        { id: "port", title: qsTr("Ports"), hint: qsTr("By the port that is listened on") }
    ]

    function csv(): string {
        return connections.csv();
    }
    function offers(): var {
        return connections.offers();
    }

    ConnectionsModel {
        id: connections
        app: body.settings.app
        active: body.settings.active
        endMs: body.settings.endMs
        group: body.settings.options.group ?? "none"
        sort: body.settings.options.sort ?? "count"
        limit: body.settings.options.limit ?? 20
        filter: filterField.text
        columns: body.settings.options.columns ?? ["local", "state", "process", "count"]
    }
    Row {
        id: choices
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        Repeater {
            model: body.groups
            UiButton {
                required property var modelData
                small: true
                quiet: true
                enabled: connections.endMs === 0 // qmllint disable unqualified
                checked: connections.group === modelData.id // qmllint disable unqualified
                text: modelData.title
                hint: modelData.hint
                focusPolicy: Qt.TabFocus
                Accessible.checkable: true
                Accessible.checked: checked
                onClicked: connections.group = modelData.id // qmllint disable unqualified
            }
        }
    }
    UiTextField {
        id: filterField
        x: Theme.padding
        width: choices.x - x - Theme.gap
        height: Theme.controlHeightSmall
        font.pixelSize: Theme.captionSize
        label: qsTr("Filter connections")
        placeholderText: qsTr("Filter by address, port, state or process")
        text: body.settings.options.filter ?? ""
        enabled: connections.endMs === 0
        Keys.onEscapePressed: event => {
            event.accepted = text.length > 0;
            text = "";
        }
    }
    TableHeader {
        id: header
        x: Theme.padding
        anchors.top: filterField.bottom
        width: parent.width - 2 * Theme.padding
        headings: connections.headings
        sort: connections.sort
        descending: connections.descending
        // An address is longer than a number.
        shares: ({ local: 1.7 })
        onSortAsked: column => connections.sortBy(column)
    }
    ListView {
        id: list
        anchors.top: header.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit
        x: Theme.padding
        width: header.width
        model: connections
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: contentHeight > height
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Connections")
        Keys.onUpPressed: flick(0, Theme.windowHeight)
        Keys.onDownPressed: flick(0, -Theme.windowHeight)
        delegate: ConnectionRow {
            id: row
            width: ListView.view ? ListView.view.width : 0
            columns: header.columns // qmllint disable unqualified
            widths: header.widths // qmllint disable unqualified
            firstWidth: header.firstWidth // qmllint disable unqualified
            headings: connections.headings // qmllint disable unqualified
            RowDrag {
                carrier: body.settings.carrier // qmllint disable unqualified
                offers: row.process.length > 0
                function offer(): var {
                    return connections.offer(row.index); // qmllint disable unqualified
                }
            }
        }
        T.ScrollBar.vertical: EdgeScrollBar { flickable: list }

        FocusRing { parent: list; shown: list.activeFocus }
    }
    UiText {
        anchors.centerIn: list
        width: Math.min(implicitWidth, header.width)
        visible: connections.count === 0
        text: connections.filter.length > 0 ? qsTr("No connection matches “%1”.").arg(connections.filter) : qsTr("There are none.")
        color: Theme.text2
        size: Theme.titleSize
    }
}
