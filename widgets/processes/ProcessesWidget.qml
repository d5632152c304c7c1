// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

WidgetBody {
    id: body

    status: processes.state
    message: processes.message
    emptyText: processes.message
    contextText: processes.summary
    spokenText: processes.summary

    function csv(): string {
        return processes.csv();
    }

    function offers(): var {
        return processes.offers();
    }
    function actions(): var {
        return list.actions();
    }
    function act(id: string) {
        list.ask(id);
    }

    ProcessesModel {
        id: processes
        app: body.settings.app
        active: body.settings.active
        endMs: body.settings.endMs
        sort: body.settings.options.sort ?? "cpu"
        limit: body.settings.options.limit ?? 20
        filter: filterField.text
        columns: body.settings.options.columns ?? ["cpu", "memory", "user", "pid"]
    }
    UiTextField {
        id: filterField
        x: Theme.padding
        width: header.width
        height: Theme.controlHeightSmall
        font.pixelSize: Theme.captionSize
        label: qsTr("Filter processes")
        placeholderText: qsTr("Filter by name, user, unit or PID")
        text: body.settings.options.filter ?? ""
        enabled: processes.endMs === 0
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
        headings: processes.headings
        sort: processes.sort
        descending: processes.descending
        onSortAsked: column => processes.sortBy(column)
    }
    ProcessList {
        id: list
        anchors.top: header.bottom
        anchors.topMargin: Theme.unit
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.unit
        // What is chosen has some room around its texts, which stand below the headings.
        x: Theme.padding - Theme.unit
        width: header.width + 2 * Theme.unit
        processes: processes
        carrier: body.settings.carrier
        columns: header.columns
        nameWidth: header.firstWidth
    }
    UiText {
        anchors.centerIn: list
        width: Math.min(implicitWidth, header.width)
        visible: processes.count === 0
        text: qsTr("No process matches “%1”.").arg(processes.filter)
        color: Theme.text2
        size: Theme.titleSize
    }
}
