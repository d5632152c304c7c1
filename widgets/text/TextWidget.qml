// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Models
import Belfry.Theme
import Belfry.Widgets

// Words in Markdown. Only links to the web open, and nothing is loaded.
WidgetBody {
    id: body

    readonly property string source: settings.options.text ?? ""

    // With a title alone it is a heading.
    status: source.trim().length > 0 || settings.title.length > 0 ? LiveSeries.Live : LiveSeries.Empty
    emptyText: qsTr("Nothing has been written here yet.")
    spokenText: words.text.length > 0 ? source : ""

    Flickable {
        id: view
        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.gap
        contentHeight: words.implicitHeight
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        Text {
            id: words

            readonly property bool pointed: hoveredLink.length > 0

            width: view.width
            textFormat: Text.RichText
            wrapMode: Text.Wrap
            font.family: Theme.family
            font.pixelSize: Theme.bodySize
            color: Theme.text1
            text: Markdown.html(body.source, font, Theme.accent)
            Accessible.role: Accessible.StaticText
            Accessible.name: body.source
            onLinkActivated: link => {
                if (/^https?:/i.test(link)) // what Markdown leaves, and nothing else
                    Qt.openUrlExternally(link);
            }

            HoverHandler {
                enabled: words.pointed
                cursorShape: Qt.PointingHandCursor
            }
        }
    }
}
